import { nextStep } from '../../domain/claims/next-step.ts';
import { isOpenAt } from '../../domain/claims/open-calls.ts';
import type { PauseInterval } from '../../domain/claims/paused-seconds.ts';
import { phaseView, verdictView } from './claim-values.ts';
import type { ClaimRow } from './claim.repository.ts';
import type { ClaimView } from './claim-view.ts';

/** What the next step follows from besides the claim itself. */
interface KnownAtStep {
  readonly profileLabel: string;
  /** When filing was paused, oldest first. */
  readonly filingPauses: readonly PauseInterval[];
}

/** What comes next on a claim, who holds the ball, by when and on what ground, as the domain has it. @param at chain time, seconds */
export function nextStepOf(claim: ClaimRow, known: KnownAtStep, at: number): ClaimView['next'] {
  const step = nextStep(
    {
      phase: phaseView.parse(claim.phase),
      verdict: verdictView.parse(claim.verdict),
      flags: claim.flags,
      filedAt: claim.filedAt,
      phaseSince: phaseSince(claim),
      decideBy: claim.decideBy ?? undefined,
      silentUntil: claim.silentUntil ?? undefined,
      supplementBy: claim.phase === 'AwaitingDocuments' ? (claim.stopEndsAt ?? undefined) : undefined,
      appealBy: claim.appealBy ?? undefined,
      evidenceClosesAt: claim.evidenceClosesAt ?? undefined,
      ruleBy: claim.ruleBy ?? undefined,
      decidedAt: claim.decidedAt ?? undefined,
      interimFrom: claim.interimFrom ?? undefined,
      determinedAssets: claim.determinedAssets,
      paidAssets: claim.paidAssets,
      unreservedAssets: claim.unreservedAssets,
      isDisputed: claim.disputedAt !== null,
      isImproved: claim.improvedAt !== null,
      isAgreed: claim.soughtAssets !== null && claim.statedAssets >= claim.soughtAssets,
      isSupplemented: claim.supplementedBy !== null,
      ...known,
    },
    at,
  );
  return {
    turn: step.turn,
    words: step.words,
    by: step.by ?? null,
    overdue: step.overdue,
    basis: step.basis ?? null,
    otherwise: step.otherwise ?? null,
    actions: [...step.actions],
    calls: step.calls.map((call) => ({ ...call, until: call.until ?? null, open: isOpenAt(call, at) })),
  };
}

/** When the phase began, as far as it can be known from the claim's own instants. */
function phaseSince(claim: ClaimRow): number {
  switch (claim.phase) {
    case 'Decided':
      return claim.decidedAt ?? claim.filedAt;
    case 'Appealed':
      return claim.appealedAt ?? claim.filedAt;
    case 'Closed':
      return claim.closedAt ?? claim.filedAt;
    case 'AwaitingDocuments':
      return claim.stopAt ?? claim.filedAt;
    default:
      return claim.filedAt;
  }
}
