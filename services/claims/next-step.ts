import { nextStep } from '../../domain/claims/next-step.ts';
import { phaseView, verdictView } from './claim-values.ts';
import type { ClaimRow } from './claim.repository.ts';
import type { ClaimView } from './claim-view.ts';

/** What comes next on a claim, who holds the ball, by when and on what ground, as the domain has it. @param at chain time, seconds */
export function nextStepOf(
  claim: Pick<ClaimRow, 'phase' | 'verdict' | 'flags' | 'decideBy' | 'appealBy'>,
  profileLabel: string,
  at: number,
): ClaimView['next'] {
  const step = nextStep(
    {
      phase: phaseView.parse(claim.phase),
      verdict: verdictView.parse(claim.verdict),
      flags: claim.flags,
      profileLabel,
      ...(claim.decideBy === null ? {} : { decideBy: claim.decideBy }),
      ...(claim.appealBy === null ? {} : { appealBy: claim.appealBy }),
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
  };
}
