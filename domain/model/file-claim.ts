import type { Address } from 'viem';

import { claimFlagBits } from '../claims/claim-flags.ts';
import { MAX_ITEMS, MAX_OPEN_CLAIMS, MAX_PAYEES, type Filing } from '../claims/claim-types.ts';
import { nextPhase } from '../claims/claim-states.ts';
import { previewFiling } from '../claims/preview-claim.ts';
import { isWithinTerms } from '../policies/policy-status.ts';
import { present } from '../primitives/assert.ts';
import { zeroAddress, zeroBytes32 } from '../primitives/label.ts';
import { sum } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import { isPerDiem } from '../products/terms.ts';
import type { Book, BookRules, ModelClaim, ModelPolicy, ModelPool, ModelVersion } from './book.ts';
import { newCourse } from './course.ts';
import { isPaused, pausedBetween } from './pause-flags.ts';
import { firstRefusal, requires, type Refusal } from './refusal.ts';
import { reserveFor } from './reserve-cover.ts';

/** Records a claim and reserves what its loss could cost: the lock first, then free capital. */
export function fileClaim(book: Book, rules: BookRules, by: Address, filing: Filing, now: Seconds): Refusal {
  if (isPaused(book, 'File', now)) return 'PauseActive';
  if (filing.items.length < 1 || filing.items.length > MAX_ITEMS) return 'ClaimItemCountInvalid';
  const policy = book.policies.get(filing.policyId);
  if (policy === undefined) return 'PolicyUnknown';
  if (policy.holder !== by) return 'ClaimCallerNotHolder';
  const version = present(rules.versions.get(policy.versionId), 'the version of a policy');
  const refused = misshapen(filing, version, now);
  if (refused !== undefined) return refused;
  if (policy.openClaims >= MAX_OPEN_CLAIMS) return 'PolicyTooManyOpenClaims';

  const { expectedAssets, flags: known } = expectationOf(book, policy, version, filing, now);
  const pool = present(book.pools.get(version.terms.pool), 'the pool of a version');
  enterClaim(book, { policy, version, pool }, { filing, filedBy: by, expectedAssets, flags: known }, now);
  return undefined;
}

/** Numbers a claim, reserves what it could cost and opens its file. */
export function enterClaim(
  book: Book,
  basis: { readonly policy: ModelPolicy; readonly version: ModelVersion; readonly pool: ModelPool },
  filed: {
    readonly filing: Filing;
    readonly filedBy: Address;
    readonly expectedAssets: bigint;
    readonly flags: number;
  },
  now: Seconds,
): ModelClaim {
  const { policy, version, pool } = basis;
  const { filing, filedBy, expectedAssets } = filed;
  policy.openClaims += 1;
  policy.claimCount += 1;
  const claimId = (BigInt(policy.policyId) << 16n) | BigInt(policy.claimCount);
  const reservedAssets = reserveFor(pool, policy, version, claimId, expectedAssets);
  const flags = reservedAssets < expectedAssets ? filed.flags | claimFlagBits.UNRESERVED : filed.flags;
  const claim: ModelClaim = {
    claimId,
    filing,
    filedBy,
    filedAt: now,
    filedFlags: flags,
    expectedAssets,
    filedReserve: reservedAssets,
    course: newCourse(now),
    phase: present(nextPhase('None', 'File'), 'a claim begins'),
    verdict: 'None',
    flags,
    entries: 1,
    decidedAt: 0,
    reservedAssets,
    paidAssets: 0n,
    statedAssets: 0n,
    triggered: false,
  };
  book.claims.set(claimId, claim);
  return claim;
}

/** What is wrong with a filing, whatever it is about. */
export function misshapen(filing: Filing, version: ModelVersion, now: Seconds): Refusal {
  const { items, payees } = filing;
  const fits = items.every((item) => {
    const coverage = version.terms.coverages[item.coverage];
    if (coverage === undefined) return false;
    const byDay = isPerDiem(coverage);
    return byDay === item.claimedDays > 0 && byDay === (item.claimedAssets === 0n);
  });
  return firstRefusal(
    () => requires(fits, 'ClaimItemInvalid'),
    () => requires(payees.length <= MAX_PAYEES, 'ClaimPayeeCountInvalid'),
    () => {
      const areSound = payees.every(
        ({ to, shareBps }) => to !== zeroAddress && to !== version.terms.pool && shareBps > 0,
      );
      return requires(areSound, 'ClaimPayeeInvalid');
    },
    () => {
      const sumBps = sum(payees.map(({ shareBps }) => BigInt(shareBps)));
      return requires(payees.length === 0 || sumBps === 10_000n, 'ClaimSharesNotWhole');
    },
    () => requires(filing.lossAt <= now, 'ClaimLossInFuture'),
  );
}

function expectationOf(
  book: Book,
  policy: ModelPolicy,
  version: ModelVersion,
  filing: Filing,
  now: Seconds,
): { readonly expectedAssets: bigint; readonly flags: number } {
  const evidence = filing.evidenceRoot === zeroBytes32 ? 0 : claimFlagBits.EVIDENCE;
  const pausedSinceEnd = pausedBetween(book, 'File', policy.endAt, now);
  const within = isWithinTerms(policy, version.terms, { lossAt: filing.lossAt, now, pausedSinceEnd });
  if (!within) return { expectedAssets: 0n, flags: evidence | claimFlagBits.OUT_OF_TERMS };
  const preview = previewFiling(filing, coverOf(policy), version.terms, now);
  return { expectedAssets: preview.waterfall.payableAssets, flags: evidence };
}

/** The policy as the rules of claims take it. */
export function coverOf(policy: ModelPolicy) {
  const { startAt, endAt, limitAssets, usedAssets, deductibleAssets } = policy;
  return { startAt, endAt, limitAssets, usedAssets, ...(deductibleAssets === undefined ? {} : { deductibleAssets }) };
}
