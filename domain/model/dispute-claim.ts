import type { Address } from 'viem';

import { hasClaimFlag } from '../claims/claim-flags.ts';
import type { ClaimAction } from '../claims/claim-types.ts';
import { nextPhase } from '../claims/claim-states.ts';
import { appealByOf, evidenceByOf, ruleByOf } from '../claims/clocks.ts';
import { figureOf, rulingAt, verdictAfter, type Ruling } from '../claims/final-offer.ts';
import { min, minusFloor } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import type { Book, BookRules, ModelClaim } from './book.ts';
import { interestOn } from './claim-clock.ts';
import { worthOf } from './claim-sum.ts';
import type { Refusal } from './refusal.ts';
import { basisOf, move, type Basis } from './settle-claim.ts';

/** The claimant disagrees and says what is sought. */
export function appeal(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly soughtAssets: bigint },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy, version } = basis;
  if (policy.holder !== act.by) return 'ClaimCallerNotClaimant';
  const refused = leads(claim, 'Appeal');
  if (refused !== undefined) return refused;
  if (now > appealByOf(version, claim.decidedAt, book.pauses.Decide.intervals)) return 'ClaimWindowClosed';
  if (act.soughtAssets <= claim.statedAssets) return 'ClaimAmountTooLow';
  if (act.soughtAssets > worthOf(basis)) return 'ClaimAmountTooHigh';

  claim.course.appealedAt = now;
  claim.course.soughtAssets = act.soughtAssets;
  claim.phase = 'Appealed';
  claim.entries += 1;
  return undefined;
}

/** Anybody brings the dispute before the arbitrator, at the carrier's cost. */
export function openDispute(book: Book, claimId: bigint): Refusal {
  const claim = book.claims.get(claimId);
  if (claim === undefined) return 'ClaimUnknown';
  const refused = leads(claim, 'OpenDispute');
  if (refused !== undefined) return refused;
  if (claim.course.disputed) return 'ClaimActDoneAlready';
  claim.course.disputed = true;
  claim.entries += 1;
  book.disputes.push(claimId);
  return undefined;
}

/** The insurer raises its figure, once; the difference is paid now. */
export function improve(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly statedAssets: bigint },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const { statedAssets } = act;
  if (statedAssets > rules.authority(act.by, version.terms.line).improveAssets) return 'AdjusterAuthorityExceeded';
  const refused = leads(claim, 'Improve');
  if (refused !== undefined) return refused;
  const { course } = claim;
  if (course.improved) return 'ClaimActDoneAlready';
  if (now > evidenceByOf(version, course.appealedAt, book.pauses.Decide.intervals)) return 'ClaimWindowClosed';
  if (statedAssets <= claim.statedAssets || statedAssets < claim.paidAssets) return 'ClaimAmountTooLow';
  if (statedAssets > course.soughtAssets) return 'ClaimAmountTooHigh';

  const paidAssets = payableNow(basis, statedAssets);
  const disputed = course.soughtAssets - statedAssets;
  const keptAssets = min(minusFloor(claim.reservedAssets, paidAssets), disputed);
  const interestAssets = interestOn(version, claim, paidAssets, now);
  move(book, basis, now, {
    paidAssets,
    interestAssets,
    keptAssets,
    wantedAssets: disputed - keptAssets,
    closes: false,
  });
  course.improved = true;
  claim.paidAssets += paidAssets;
  claim.statedAssets = statedAssets;
  claim.verdict = 'PartlyGranted';
  claim.entries += 1;
  return undefined;
}

/** The arbitrator picks one of the two figures, or neither. */
export function rule(
  book: Book,
  rules: BookRules,
  act: { readonly disputeId: number; readonly ruling: number },
  now: Seconds,
): Refusal {
  const claimId = book.disputes[act.disputeId - 1];
  const basis = claimId === undefined ? undefined : basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const refused = leads(basis.claim, 'Rule');
  if (refused !== undefined) return refused;
  end(book, basis, rulingAt(BigInt(act.ruling)), now);
  return undefined;
}

/** Anybody ends a dispute on which nobody ruled in time, or about which nobody disagrees any more. */
export function resolve(book: Book, rules: BookRules, claimId: bigint, now: Seconds): Refusal {
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const refused = leads(claim, 'Resolve');
  if (refused !== undefined) return refused;
  const { appealedAt, soughtAssets } = claim.course;
  const isOver = now > ruleByOf(version, appealedAt, book.pauses.Decide.intervals);
  if (!isOver && claim.statedAssets < soughtAssets) return 'ClaimWindowOpen';
  end(book, basis, 'Neither', now);
  return undefined;
}

function end(book: Book, basis: Basis, ruling: Ruling, now: Seconds): void {
  const { claim, version } = basis;
  const { soughtAssets } = claim.course;
  const figure = figureOf(ruling, {
    statedAssets: claim.statedAssets,
    soughtAssets,
    isStated: claim.verdict !== 'None',
    isOutOfTerms: hasClaimFlag(claim.flags, 'OUT_OF_TERMS'),
  });
  const paidAssets = payableNow(basis, figure);
  const interestAssets = interestOn(version, claim, paidAssets, now);
  move(book, basis, now, { paidAssets, interestAssets, keptAssets: 0n, wantedAssets: 0n, closes: true });
  claim.paidAssets += paidAssets;
  claim.verdict = verdictAfter(claim.verdict, claim.paidAssets, soughtAssets);
  if (claim.verdict === 'Granted') claim.statedAssets = claim.paidAssets;
  if (claim.decidedAt === 0) claim.decidedAt = now;
  claim.phase = 'Closed';
  claim.entries += 1;
}

/** What a figure still pays, as far as the limit goes. */
function payableNow({ claim, policy }: Basis, figureAssets: bigint): bigint {
  const room = policy.limitAssets + claim.reservedAssets - policy.usedAssets;
  return min(minusFloor(figureAssets, claim.paidAssets), room);
}

function leads(claim: ModelClaim, action: ClaimAction): Refusal {
  return nextPhase(claim.phase, action) === undefined ? 'ClaimActionNotAllowed' : undefined;
}
