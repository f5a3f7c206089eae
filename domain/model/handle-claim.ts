import type { Address, Hex } from 'viem';

import { claimFlagBits, hasClaimFlag } from '../claims/claim-flags.ts';
import { MAX_ITEMS, type ClaimAction, type Filing } from '../claims/claim-types.ts';
import { nextPhase } from '../claims/claim-states.ts';
import { decideByAt, pausedUpTo, stoppedSecondsAt, supplementByOf } from '../claims/clocks.ts';
import { pausedSeconds } from '../claims/paused-seconds.ts';
import { zeroBytes32 } from '../primitives/label.ts';
import { max, minusFloor } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import type { Book, BookRules, ModelClaim } from './book.ts';
import { resume } from './claim-clock.ts';
import { expectedOf } from './claim-sum.ts';
import { misshapen } from './file-claim.ts';
import type { Refusal } from './refusal.ts';
import { reserveFor, setWant } from './reserve-cover.ts';
import { basisOf, move, type Basis } from './settle-claim.ts';

/** Most restatements of a claim. */
const MAX_REVISIONS = 8;

/** A complete list of documents: the clock stands from its delivery. */
export function requestDocuments(book: Book, rules: BookRules, claimId: bigint, now: Seconds): Refusal {
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const refused = begin(book, claim, 'RequestDocuments', now) ?? overdue(basis, now);
  if (refused !== undefined) return refused;
  const { course } = claim;
  if (course.stops >= version.profile.maxClockStops) return 'ClaimClockStopsExhausted';

  course.pausedSeconds = pausedUpTo(course, book.pauses.Decide.intervals, now);
  course.stoppedSeconds = stoppedSecondsAt(course, now);
  course.stopAt = now;
  course.stopEndsAt = supplementByOf(version, now);
  course.stops += 1;
  claim.phase = 'AwaitingDocuments';
  claim.entries += 1;
  return undefined;
}

/** The claimant brings them: the clock runs again. */
export function supplement(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly evidenceRoot: Hex },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, policy } = basis;
  if (policy.holder !== act.by) return 'ClaimCallerNotClaimant';
  const refused = begin(book, claim, 'Supplement', now);
  if (refused !== undefined) return refused;

  claim.course.stopEndsAt = now;
  claim.phase = 'Filed';
  claim.entries += 1;
  if (act.evidenceRoot !== zeroBytes32) claim.flags |= claimFlagBits.EVIDENCE;
  return undefined;
}

/** The insurer puts a decision off where the law allows it. */
export function extend(book: Book, rules: BookRules, claimId: bigint, now: Seconds): Refusal {
  const basis = basisOf(book, rules, claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const refused = begin(book, claim, 'Extend', now) ?? overdue(basis, now);
  if (refused !== undefined) return refused;
  if (claim.course.extensions >= version.profile.maxExtensions) return 'ClaimExtensionsExhausted';
  claim.course.extensions += 1;
  claim.entries += 1;
  return undefined;
}

/** The claimant states the loss anew: another loss starts the clock again, and so it comes in time. */
export function revise(
  book: Book,
  rules: BookRules,
  act: { readonly by: Address; readonly claimId: bigint; readonly filing: Filing },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { filing } = act;
  const { claim, policy, version } = basis;
  if (filing.items.length < 1 || filing.items.length > MAX_ITEMS) return 'ClaimItemCountInvalid';
  if (policy.holder !== act.by) return 'ClaimCallerNotClaimant';
  const isOther = filing.policyId !== policy.policyId || filing.lossAt !== claim.filing.lossAt;
  const refused = begin(book, claim, 'Revise', now) ?? (isOther ? 'ClaimLossOther' : misshapen(filing, version, now));
  if (refused !== undefined) return refused;
  if (claim.course.revisions >= MAX_REVISIONS) return 'ClaimRevisionsExhausted';
  claim.course.revisions += 1;
  if (!isSame(filing.items, claim.filing.items)) {
    keepPauses(book, claim, now);
    if (overdue(basis, now) !== undefined) return 'ClaimDecisionOverdue';
    restart(claim, now);
  }

  if (filing.evidenceRoot !== zeroBytes32) claim.flags |= claimFlagBits.EVIDENCE;
  const wantedAssets = minusFloor(expectedOf(basis, filing), claim.paidAssets);
  claim.filing = filing;
  reserveAgain(book, basis, wantedAssets, now);
  if (claim.reservedAssets < wantedAssets) claim.flags |= claimFlagBits.UNRESERVED;
  claim.entries += 1;
  return undefined;
}

/** The insurer restates what the claim is expected to cost, and what of it is certain. */
export function reviseReserve(
  book: Book,
  rules: BookRules,
  act: {
    readonly by: Address;
    readonly claimId: bigint;
    readonly reservedAssets: bigint;
    readonly determinedAssets: bigint;
  },
  now: Seconds,
): Refusal {
  const basis = basisOf(book, rules, act.claimId);
  if (basis === undefined) return 'ClaimUnknown';
  const { claim, version } = basis;
  const { reservedAssets, determinedAssets } = act;
  const { reserveAssets } = rules.authority(act.by, version.terms.line);
  if (max(reservedAssets, determinedAssets) > reserveAssets) return 'AdjusterAuthorityExceeded';
  const refused = begin(book, claim, 'ReviseReserve', now);
  if (refused !== undefined) return refused;
  if (reservedAssets > minusFloor(expectedOf(basis), claim.paidAssets)) return 'ClaimAmountTooHigh';
  if (determinedAssets > claim.paidAssets + reservedAssets) return 'ClaimAmountTooHigh';

  claim.course.determinedAssets = determinedAssets;
  reserveAgain(book, basis, reservedAssets, now);
  if (claim.reservedAssets < reservedAssets) claim.flags |= claimFlagBits.UNRESERVED;
  claim.entries += 1;
  return undefined;
}

/** Whether the act leads anywhere from where the claim is now. */
export function begin(book: Book, claim: ModelClaim, action: ClaimAction, now: Seconds): Refusal {
  resume(book, claim, now);
  return nextPhase(claim.phase, action) === undefined ? 'ClaimActionNotAllowed' : undefined;
}

/** What gives the insurer time comes in time. */
function overdue({ claim, version }: Basis, now: Seconds): Refusal {
  return now > decideByAt(version, claim.course, now) ? 'ClaimDecisionOverdue' : undefined;
}

/** A stop that begins again keeps what it was given for pauses before. */
function keepPauses(book: Book, { course, phase }: ModelClaim, now: Seconds): void {
  const { stopAt, stopEndsAt } = course;
  if (phase !== 'AwaitingDocuments' || stopAt === undefined || stopEndsAt === undefined) return;
  course.stopEndsAt = stopEndsAt + pausedSeconds(book.pauses.Decide.intervals, stopAt, now);
}

function restart({ course, phase }: ModelClaim, now: Seconds): void {
  const isWaiting = phase === 'AwaitingDocuments';
  course.clockFrom = now;
  course.stoppedSeconds = 0;
  course.pausedSeconds = 0;
  course.extensions = 0;
  course.determinedAssets = 0n;
  course.stops = isWaiting ? 1 : 0;
  course.stopAt = isWaiting ? now : undefined;
  if (!isWaiting) course.stopEndsAt = undefined;
}

/** Brings the reserve to what is wanted, as far as capital goes. */
function reserveAgain(book: Book, basis: Basis, wantedAssets: bigint, now: Seconds): void {
  const { claim, policy, version, pool } = basis;
  const more = wantedAssets - claim.reservedAssets;
  if (more > 0n) claim.reservedAssets += reserveFor(pool, policy, version, claim.claimId, more);
  const isShort = hasClaimFlag(claim.flags, 'UNRESERVED');
  if (more >= 0n && isShort) setWant(pool, claim.claimId, wantedAssets - claim.reservedAssets);
  if (more >= 0n) return;
  const nothing = { paidAssets: 0n, interestAssets: 0n, wantedAssets: 0n, closes: false };
  move(book, basis, now, { ...nothing, keptAssets: wantedAssets });
}

function isSame(left: Filing['items'], right: Filing['items']): boolean {
  const text = (items: Filing['items']) => items.map((item) => Object.values(item).map(String).join(' ')).join(',');
  return text(left) === text(right);
}
