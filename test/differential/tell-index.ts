import type { TimedAct } from '../../domain/model/act.ts';
import type { Book, BookRules, ModelClaim } from '../../domain/model/book.ts';
import { wordOn, type ModelWord } from '../../domain/model/word.ts';

/** What lives of index products must have come to somewhere, so that pages which pay nobody cannot pass for agreement. */
export const indexTurns = [
  'a first word pays',
  'a revision upward pays the difference',
  'a revision downward takes nothing back',
  'what was paid by hand for the period is deducted',
  'a claim by hand on an index policy is paid',
] as const;
type IndexTurn = (typeof indexTurns)[number];

/** The turns that an act, which went through, brought about. */
export function turnsOf(rules: BookRules, before: Book, after: Book, { act }: TimedAct): readonly IndexTurn[] {
  if (act.kind === 'decide') return paidByHand(rules, before, after, act.claimId) ? [indexTurns[4]] : [];
  if (act.kind !== 'settle') return [];
  const word = wordOn(after.feed, act.ref);
  const fresh = [...after.claims.values()].filter(({ claimId }) => !before.claims.has(claimId));
  const roundsOf = (claim: ModelClaim) => word.settled.get(claim.filing.policyId)?.length ?? 0;
  return indexTurns.filter((turn) => {
    if (turn === 'a first word pays') return fresh.some((claim) => roundsOf(claim) === 1);
    if (turn === 'a revision upward pays the difference') return fresh.some((claim) => roundsOf(claim) > 1);
    if (turn === 'a revision downward takes nothing back')
      return fell(word) && fresh.length === 0 && word.settled.size > 0;
    return turn === indexTurns[3] && fresh.some((claim) => isSharedPeriod(before, word, claim));
  });
}

function fell({ findings }: ModelWord): boolean {
  const [before, last] = findings.slice(-2);
  return before !== undefined && last !== undefined && last.latest < before.latest;
}

/** Whether a claim that somebody filed was paid for the same day. */
function isSharedPeriod(before: Book, { ref }: ModelWord, { filing }: ModelClaim): boolean {
  return [...before.claims.values()].some(
    (claim) =>
      !claim.triggered &&
      claim.paidAssets > 0n &&
      claim.filing.policyId === filing.policyId &&
      claim.filing.lossAt >= ref.periodStart &&
      claim.filing.lossAt < ref.periodStart + 86_400,
  );
}

function paidByHand(rules: BookRules, before: Book, after: Book, claimId: bigint): boolean {
  const claim = after.claims.get(claimId);
  const policy = claim === undefined ? undefined : after.policies.get(claim.filing.policyId);
  const isIndexed = policy !== undefined && rules.versions.get(policy.versionId)?.terms.curveKind !== 0;
  return isIndexed && (claim?.paidAssets ?? 0n) > (before.claims.get(claimId)?.paidAssets ?? 0n);
}
