import type { IndexReader } from '../platform/index-reader.ts';
import { findClaims } from './claim.repository.ts';
import type { ClaimRow } from './claim.repository.ts';

/** The clocks the register follows. */
export const recordedClocks = ['Acknowledge', 'Decide', 'Supplement', 'Appeal', 'Ruling'] as const;

/** One clock of one claim and what became of it. */
export interface DeadlineRecord {
  readonly claimId: string;
  readonly profileId: number;
  readonly clock: (typeof recordedClocks)[number];
  readonly startedAt: number;
  readonly dueAt: number;
  /** When it was answered; null while it runs or was never. */
  readonly metAt: number | null;
  readonly state: 'met' | 'late' | 'running' | 'breached';
}

const limit = 20_000;

/** The register of deadlines: every clock the index knows of, newest claim first. */
export async function listDeadlineRecords(
  index: IndexReader,
  input: { readonly at: number; readonly profileOf: (versionId: number) => number },
): Promise<readonly DeadlineRecord[]> {
  const claims = await findClaims(index, {}, limit);
  return claims.flatMap((claim) => {
    const common = { claimId: claim.id.toString(), profileId: input.profileOf(claim.versionId) };
    return clocksOf(claim).map(({ clock, startedAt, dueAt, metAt }) => ({
      ...common,
      clock,
      startedAt,
      ...clockOf(dueAt, metAt, input.at),
    }));
  });
}

type Clock = Pick<DeadlineRecord, 'clock' | 'startedAt' | 'metAt'> & { readonly dueAt: number };

/** Every clock that ran on a claim, with what answered it. */
function clocksOf(claim: ClaimRow): readonly Clock[] {
  const { filedAt, clockFrom, decidedAt, closedAt, appealedAt, stopAt, stopEndsAt } = claim;
  const isAwaiting = claim.phase === 'AwaitingDocuments';
  return [
    ...clock('Acknowledge', filedAt, claim.acknowledgeBy, claim.acknowledgedAt ?? decidedAt ?? closedAt),
    ...clock('Decide', clockFrom, claim.decideBy, decidedAt ?? claim.escalatedAt ?? closedAt),
    ...clock('Supplement', stopAt, claim.documentsDueAt, isAwaiting ? null : stopEndsAt),
    ...clock('Appeal', decidedAt, claim.appealBy, appealedAt ?? closedAt),
    ...clock('Ruling', appealedAt, claim.ruleBy, closedAt),
  ];
}

function clock(
  name: Clock['clock'],
  startedAt: number | null,
  dueAt: number | null,
  metAt: number | null,
): readonly Clock[] {
  return startedAt === null || dueAt === null ? [] : [{ clock: name, startedAt, dueAt, metAt }];
}

function clockOf(dueAt: number, metAt: number | null, at: number): Pick<DeadlineRecord, 'dueAt' | 'metAt' | 'state'> {
  if (metAt !== null) return { dueAt, metAt, state: metAt <= dueAt ? 'met' : 'late' };
  return { dueAt, metAt, state: at <= dueAt ? 'running' : 'breached' };
}
