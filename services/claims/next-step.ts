import type { ClaimRow } from './claim.repository.ts';
import type { ClaimView } from './claim-view.ts';

/** What comes next on a claim, who holds the ball and by when; `at` is chain time in seconds. */
export function nextStepOf(
  claim: Pick<ClaimRow, 'phase' | 'decideBy' | 'appealBy'>,
  profileId: number,
  at: number,
): ClaimView['next'] {
  const step = (
    kind: ClaimView['next']['kind'],
    by: ClaimView['next']['by'],
    dueAt: number | null,
    clock: string | null,
  ) => ({
    kind,
    by,
    dueAt,
    overdue: dueAt !== null && at > dueAt,
    clock,
    profileId,
  });
  if (claim.phase === 'Filed') return step('decide', 'insurer', claim.decideBy, 'Decide');
  if (claim.phase === 'AwaitingDocuments') return step('supplement', 'claimant', null, 'Supplement');
  if (claim.phase === 'Decided') return step('answer-decision', 'claimant', claim.appealBy, 'Appeal');
  if (claim.phase === 'Appealed') return step('rule', 'arbitrator', null, 'Ruling');
  return step('nothing', 'nobody', null, null);
}
