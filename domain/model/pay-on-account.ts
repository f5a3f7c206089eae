import type { Address } from 'viem';

import { claimFlagBits, hasClaimFlag } from '../claims/claim-flags.ts';
import { decideByAt, handleByAt, silentUntilAt } from '../claims/clocks.ts';
import { SILENCE_MIN_AGE, SILENCE_PREMIUMS } from '../claims/silence-rule.ts';
import { min, minusFloor } from '../primitives/money.ts';
import { NEVER, utcDayOf, type Seconds } from '../primitives/time.ts';
import type { Book, BookRules } from './book.ts';
import { interestOn } from './claim-clock.ts';
import { dueOf, worthOf } from './claim-sum.ts';
import { begin } from './handle-claim.ts';
import type { Refusal } from './refusal.ts';
import { basisOf, move, type Basis } from './settle-claim.ts';

/** An adjuster pays on account, at most what the claimed loss pays. */
export function advance(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly assets: bigint },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const refused = begin(book, claim, 'Advance', now);
  if (refused !== undefined) return refused;
  const most = hasClaimFlag(claim.flags, 'OUT_OF_TERMS') ? 0n : dueOf(basis);
  if (act.assets > most) return 'ClaimAmountTooHigh';
  if (act.assets === 0n) return 'ClaimAmountTooLow';
  payNow(book, basis, act.assets, now);
  const { advanceAssets } = rules.authority(act.by, version.terms.line);
  return claim.paidAssets > advanceAssets ? 'AdjusterAuthorityExceeded' : undefined;
}

/** Anybody has paid what is certain, once the law's time for it is over. */
export function payDetermined(book: Book, rules: BookRules, claimId: bigint, now: Seconds): Refusal {
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const refused = begin(book, claim, 'Advance', now);
  if (refused !== undefined) return refused;
  if (now <= handleByAt(version, claim.course, 'Interim', now)) return 'ClaimWindowOpen';
  const certain = minusFloor(claim.course.determinedAssets, claim.paidAssets);
  const assets = min(certain, dueOf(basis));
  if (assets === 0n) return 'ClaimAmountTooLow';
  payNow(book, basis, assets, now);
  return undefined;
}

/** The insurer was silent: a small claim approves itself, every other goes to the arbitrator. */
export function escalate(book: Book, rules: BookRules, claimId: bigint, now: Seconds): Refusal {
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const refused = begin(book, claim, 'Escalate', now);
  if (refused !== undefined) return refused;
  const known = { pauses: book.pauses.Decide.intervals, at: now };
  if (now <= silentUntilAt(version, claim.course, known)) return 'ClaimWindowOpen';

  const paidAssets = dueOf(basis);
  const worth = worthOf(basis);
  const isLate = decideByAt(version, claim.course, now) !== NEVER;
  if (isLate) claim.flags |= claimFlagBits.LATE;
  claim.entries += 1;
  if (approvesItself(basis, rules, { paidAssets, worth }, now)) {
    approve(book, basis, paidAssets, now);
    return undefined;
  }
  claim.course.appealedAt = now;
  claim.course.soughtAssets = worth;
  claim.phase = 'Appealed';
  return undefined;
}

function approvesItself(
  { claim, policy, version, pool }: Basis,
  rules: BookRules,
  sum: { readonly paidAssets: bigint; readonly worth: bigint },
  now: Seconds,
): boolean {
  const isClean = hasClaimFlag(claim.flags, 'EVIDENCE') && !hasClaimFlag(claim.flags, 'OUT_OF_TERMS');
  const isAged = claim.filedAt > policy.startAt + SILENCE_MIN_AGE;
  if (!isClean || !isAged || policy.selfApproved) return false;
  if (sum.worth > min(version.terms.silenceLimitAssets, SILENCE_PREMIUMS * policy.premiumAssets)) return false;
  const today = utcDayOf(now);
  const used = pool.silenceDay === today ? pool.silenceAssets : 0n;
  if (used + sum.paidAssets > (rules.silencePerDay.get(pool.address) ?? 0n)) return false;
  pool.silenceDay = today;
  pool.silenceAssets = used + sum.paidAssets;
  return true;
}

function approve(book: Book, basis: Basis, paidAssets: bigint, now: Seconds): void {
  const { claim, policy, version } = basis;
  const interestAssets = interestOn(version, claim, paidAssets, now);
  policy.selfApproved = true;
  move(book, basis, now, { paidAssets, interestAssets, keptAssets: 0n, wantedAssets: 0n, closes: true });
  claim.paidAssets += paidAssets;
  claim.statedAssets = claim.paidAssets;
  claim.verdict = 'Granted';
  claim.decidedAt = now;
  claim.phase = 'Closed';
}

function payNow(book: Book, basis: Basis, paidAssets: bigint, now: Seconds): void {
  const { claim, version } = basis;
  const keptAssets = minusFloor(claim.reservedAssets, paidAssets);
  const wantedAssets = minusFloor(dueOf(basis), paidAssets + keptAssets);
  const interestAssets = interestOn(version, claim, paidAssets, now);
  move(book, basis, now, { paidAssets, interestAssets, keptAssets, wantedAssets, closes: false });
  claim.paidAssets += paidAssets;
  claim.entries += 1;
}
