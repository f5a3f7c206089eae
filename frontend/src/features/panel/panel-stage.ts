import type { PanelDispute } from './api/read-dispute.ts';

/** Where a dispute stands, and with it what can be done. */
export type PanelStage =
  | 'evidence'
  /** The seed is to come, or nobody promised one: anyone may give it up. */
  | 'lot'
  | 'drawing'
  | 'sealing'
  /** Time to seal is over, seats said nothing, and others can be drawn for them. */
  | 'replacing'
  | 'opening'
  | 'counting'
  | 'ruled';

type Standing = Pick<
  PanelDispute,
  | 'ruling'
  | 'round'
  | 'roundLimit'
  | 'sealed'
  | 'opened'
  | 'anchored'
  | 'evidenceEndsAt'
  | 'commitEndsAt'
  | 'revealEndsAt'
> & { readonly seats: readonly unknown[] };

/** The panel's own comparison of its windows with the time. @param now chain time, seconds */
export function panelStage(dispute: Standing, now: number): PanelStage {
  if (dispute.ruling !== undefined) return 'ruled';
  if (dispute.round > 0 && dispute.opened === dispute.seats.length) return 'counting';
  if (now <= dispute.evidenceEndsAt) return 'evidence';
  if (dispute.round === 0) return dispute.anchored ? 'drawing' : 'lot';
  const complete = dispute.sealed === dispute.seats.length;
  if (!complete && now <= dispute.commitEndsAt) return 'sealing';
  if (!complete && dispute.round < dispute.roundLimit) return 'replacing';
  return now <= dispute.revealEndsAt ? 'opening' : 'counting';
}

/** When the stage ends, and when it began; undefined where no clock runs. */
export function stageWindow(
  dispute: Pick<
    PanelDispute,
    'evidenceEndsAt' | 'commitEndsAt' | 'revealEndsAt' | 'commitPeriod' | 'revealPeriod' | 'evidencePeriod'
  >,
  stage: PanelStage,
): { readonly startsAt: number; readonly endsAt: number } | undefined {
  const { evidenceEndsAt, commitEndsAt, revealEndsAt, commitPeriod, revealPeriod, evidencePeriod } = dispute;
  if (stage === 'evidence') return { startsAt: evidenceEndsAt - evidencePeriod, endsAt: evidenceEndsAt };
  if (stage === 'sealing') return { startsAt: commitEndsAt - commitPeriod, endsAt: commitEndsAt };
  if (stage === 'opening') return { startsAt: revealEndsAt - revealPeriod, endsAt: revealEndsAt };
  return undefined;
}
