import type { Address } from 'viem';

import { claimFlagBits } from '../claims/claim-flags.ts';
import { MAX_ITEMS, MAX_OPEN_CLAIMS, type Filing } from '../claims/claim-types.ts';
import { nextPhase } from '../claims/claim-states.ts';
import { supplementLossUntil } from '../claims/open-calls.ts';
import { zeroBytes32 } from '../primitives/label.ts';
import { min, minusFloor } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import type { Book, BookRules } from './book.ts';
import { claimedSum, deductibleOf, expectedOf } from './claim-sum.ts';
import { enterClaim, misshapen } from './file-claim.ts';
import { begin } from './handle-claim.ts';
import { isPaused } from './pause-flags.ts';
import { payOrOwe, push } from './pay-people.ts';
import type { Refusal } from './refusal.ts';
import { firstInQueue, setWant, wantOf } from './reserve-cover.ts';
import { lockedOn } from './sell-cover.ts';
import { basisOf, type Basis } from './settle-claim.ts';
import { transfer } from './token.ts';

/** More of a loss that was settled: one deductible, one limit. */
export function supplementLoss(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly filing: Filing },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy } = basis;
  const { filing } = act;
  const refused = misplaced(book, basis, act, now);
  if (refused !== undefined) return refused;
  if (policy.openClaims >= MAX_OPEN_CLAIMS) return 'PolicyTooManyOpenClaims';

  const priorAssets = claim.course.priorAssets + claim.paidAssets;
  const evidence = filing.evidenceRoot === zeroBytes32 ? 0 : claimFlagBits.EVIDENCE;
  const flags = claimFlagBits.LINKED | evidence | (claim.flags & claimFlagBits.OUT_OF_TERMS);
  const course = { ...claim.course, priorAssets };
  const fresh: Basis = { ...basis, claim: { ...claim, flags, reservedAssets: 0n, paidAssets: 0n, course } };
  const expectedAssets = expectedOf(fresh, filing);
  const later = enterClaim(book, basis, { filing, filedBy: act.by, expectedAssets, flags }, now);
  later.course.priorAssets = priorAssets;
  claim.course.supplementedBy = later.claimId;
  claim.entries += 1;
  return undefined;
}

/** One person proposes to pay more on a claim that is over. */
export function proposeAward(book: Book, claimId: bigint, assets: bigint): Refusal {
  if (!book.claims.has(claimId)) return 'ClaimUnknown';
  if (assets === 0n) return 'AwardEmpty';
  book.awards.add(awardOf(claimId, assets));
  return undefined;
}

/** Another agrees: it is paid out of free capital, outside the limit. */
export function approveAward(book: Book, rules: BookRules, claimId: bigint, assets: bigint): Refusal {
  if (!book.awards.delete(awardOf(claimId, assets))) return 'AwardUnknown';
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy, pool } = basis;
  if (nextPhase(claim.phase, 'Award') === undefined) return 'ClaimActionNotAllowed';
  claim.course.awardedAssets += assets;
  claim.entries += 1;
  policy.awarded = true;
  const fundedAssets = pool.owedAssets > 0n ? 0n : min(assets, pool.freeAssets);
  pool.freeAssets -= fundedAssets;
  const payees = [{ to: policy.holder, shareBps: 10_000 }];
  payOrOwe(book, pool, claimId, payees, { fundedAssets, owedAssets: assets - fundedAssets });
  return undefined;
}

/** Others pay for the loss: the holder's deductible first, then the pool. */
export function recover(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly assets: bigint },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy, pool } = basis;
  if (claim.triggered) return 'ClaimFilingMismatch';
  const refused = begin(book, claim, 'Recover', now);
  if (refused !== undefined) return refused;
  const { assets } = act;
  if (assets === 0n) return 'ClaimAmountTooLow';
  const { course } = claim;
  const paidAssets = claim.paidAssets + course.awardedAssets;
  const isTaken = paidAssets > 0n && course.priorAssets === 0n;
  const borneAssets = isTaken ? deductibleOf(claimedSum(basis)) : 0n;
  if (assets > minusFloor(paidAssets + borneAssets, course.recoveredAssets)) return 'ClaimAmountTooHigh';

  const toHolderAssets = min(assets, minusFloor(borneAssets, course.toHolderAssets));
  course.recoveredAssets += assets;
  course.toHolderAssets += toHolderAssets;
  claim.entries += 1;
  pool.freeAssets += assets - toHolderAssets;
  const short = transfer(book.token, act.by, pool.address, assets);
  if (short !== undefined) return short;
  push(book, pool, policy.holder, toHolderAssets);
  return undefined;
}

/** What could not be reserved is, when it is the claim's turn and as far as lock and free capital go. */
export function topUp(book: Book, rules: BookRules, claimId: bigint, now: Seconds): Refusal {
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy, version, pool } = basis;
  const refused = begin(book, claim, 'TopUp', now);
  if (refused !== undefined) return refused;
  if (firstInQueue(pool) !== claimId) return undefined;

  const wanted = min(wantOf(pool, claimId), policy.limitAssets - policy.usedAssets);
  const fromLocked = min(wanted, lockedOn(policy, version));
  const fromFree = pool.owedAssets > 0n ? 0n : min(wanted - fromLocked, pool.freeAssets);
  const added = fromLocked + fromFree;
  setWant(pool, claimId, wanted - added);
  pool.lockedAssets -= fromLocked;
  pool.freeAssets -= fromFree;
  pool.reservedAssets += added;
  policy.usedAssets += added;
  claim.reservedAssets += added;
  return undefined;
}

function misplaced(
  book: Book,
  { claim, policy, version }: Basis,
  { by, filing }: { readonly by: Address; readonly filing: Filing },
  now: Seconds,
): Refusal {
  if (isPaused(book, 'File', now)) return 'PauseActive';
  if (filing.policyId !== policy.policyId || filing.lossAt !== claim.filing.lossAt) return 'ClaimLossOther';
  if (filing.items.length < 1 || filing.items.length > MAX_ITEMS) return 'ClaimItemCountInvalid';
  if (policy.holder !== by) return 'ClaimCallerNotClaimant';
  if (nextPhase(claim.phase, 'SupplementLoss') === undefined) return 'ClaimActionNotAllowed';
  const decidedAt = claim.decidedAt === 0 ? undefined : claim.decidedAt;
  const { intervals } = book.pauses.File;
  if (now > supplementLossUntil({ filedAt: claim.filedAt, decidedAt }, intervals)) return 'ClaimWindowClosed';
  if (claim.course.supplementedBy !== 0n) return 'ClaimSupplementedAlready';
  return misshapen(filing, version, now);
}

function awardOf(claimId: bigint, assets: bigint): string {
  return `${claimId} ${assets}`;
}
