import type { Address } from 'viem';

import { endWithPauses } from '../claims/paused-seconds.ts';
import { zeroAddress, zeroBytes32 } from '../primitives/label.ts';
import { present } from '../primitives/assert.ts';
import { max } from '../primitives/money.ts';
import { DAY, utcDayOf, type Seconds } from '../primitives/time.ts';
import { lockOf, premiumOf, splitPremium } from '../products/premium.ts';
import type { ModelCover, ModelQuote } from './act.ts';
import type { Book, BookRules, ModelPolicy, ModelPool, ModelVersion } from './book.ts';
import { bookPremium, earnPremium } from './earn-premium.ts';
import { isPaused } from './pause-flags.ts';
import type { Refusal } from './refusal.ts';
import { addTo, transfer } from './token.ts';

const MAX_AHEAD = 90 * DAY;
const MAX_QUOTED_DAYS = 3_660;

/** What every sale knows. */
export interface SaleCall {
  readonly book: Book;
  readonly rules: BookRules;
  readonly by: Address;
  readonly now: Seconds;
}

interface Price {
  readonly premiumAssets: bigint;
  readonly deductibleAssets: bigint | undefined;
}

/** By tariff. */
export function buy(call: SaleCall, cover: ModelCover, maxPremiumAssets: bigint): Refusal {
  if (isPaused(call.book, 'Sell', call.now)) return 'PauseActive';
  const version = call.rules.versions.get(cover.versionId);
  if (version === undefined) return 'VersionUnknown';
  const { tariff } = version.terms;
  if (tariff.quoteOnly) return 'SaleNeedsQuote';
  if (cover.limitAssets < tariff.minLimitAssets || cover.limitAssets > tariff.maxLimitAssets)
    return 'SaleLimitOutOfRange';
  if (cover.termDays < tariff.minTermDays || cover.termDays > tariff.maxTermDays) return 'SaleTermOutOfRange';
  const premiumAssets = premiumOf(tariff, cover.limitAssets, cover.termDays);
  if (premiumAssets > maxPremiumAssets) return 'SalePremiumAboveMax';
  if (!mayBuyNext(call, cover)) return 'PolicyObjectCovered';
  return sell(call, version, cover, { premiumAssets, deductibleAssets: undefined });
}

/** While an object is covered, whoever is not its next holder buys no more of it by tariff. */
function mayBuyNext({ book, by, now }: SaleCall, { objectKey, holder }: ModelCover): boolean {
  if (objectKey === zeroBytes32 || holder === zeroAddress || holder === by) return true;
  const { latest, previous } = book.objects.get(objectKey) ?? { latest: 0, previous: 0 };
  const policies = [latest, previous].map((policyId) => book.policies.get(policyId));
  return policies.every((policy) => policy === undefined || now < policy.startAt || now >= policy.endAt);
}

/** By an underwriter's signed offer. */
export function buyQuoted(call: SaleCall, quote: ModelQuote): Refusal {
  const { book, rules, by, now } = call;
  if (isPaused(book, 'Sell', now)) return 'PauseActive';
  if (quote.buyer !== by) return 'QuoteBuyerMismatch';
  if (now > quote.expiresAt) return 'QuoteExpired';
  if (book.usedNonces.has(quote.nonce)) return 'QuoteUsed';
  book.usedNonces.add(quote.nonce);
  if (quote.premiumAssets === 0n || quote.premiumAssets > quote.limitAssets) return 'QuotePremiumInvalid';
  if (quote.termDays < 1 || quote.termDays > MAX_QUOTED_DAYS) return 'SaleTermOutOfRange';
  const version = rules.versions.get(quote.versionId);
  if (version === undefined) return 'VersionUnknown';
  return sell(call, version, quote, quote);
}

function sell(call: SaleCall, version: ModelVersion, cover: ModelCover, price: Price): Refusal {
  const { book, by, now } = call;
  const startAt = cover.startAt === 0 ? now : cover.startAt;
  if (startAt < now || startAt > now + MAX_AHEAD) return 'SaleStartInvalid';
  if (version.terms.tariff.needsZone && cover.zone === 0) return 'SaleNeedsZone';
  const holder = cover.holder === zeroAddress ? by : cover.holder;
  const policy = enter(book, version, { ...cover, holder, startAt }, price, now);
  if (!coverObject(book, cover, policy, now)) return 'PolicyObjectCovered';
  const pool = present(book.pools.get(version.terms.pool), 'the pool of a version');
  return bookSale(call, version, pool, policy);
}

function enter(book: Book, version: ModelVersion, cover: ModelCover, price: Price, soldAt: Seconds): ModelPolicy {
  const policy: ModelPolicy = {
    policyId: book.policies.size + 1,
    versionId: version.versionId,
    holder: cover.holder,
    startAt: cover.startAt,
    endAt: cover.startAt + cover.termDays * DAY,
    soldAt,
    limitAssets: cover.limitAssets,
    premiumAssets: price.premiumAssets,
    deductibleAssets: price.deductibleAssets,
    zone: cover.zone,
    usedAssets: 0n,
    openClaims: 0,
    claimCount: 0,
    closed: false,
    cancelled: false,
    awarded: false,
    selfApproved: false,
  };
  book.policies.set(policy.policyId, policy);
  return policy;
}

/**
 * One policy at a time on an object: the latest must have begun, and be over when the new one begins; while it is not over
 * yet only its holder's next one follows it.
 */
function coverObject(book: Book, { objectKey }: ModelCover, policy: ModelPolicy, now: Seconds): boolean {
  if (objectKey === zeroBytes32) return true;
  const { latest, previous } = book.objects.get(objectKey) ?? { latest: 0, previous: 0 };
  const last = book.policies.get(latest);
  // One that was undone never covered anything.
  const counts = last !== undefined && last.endAt === last.startAt ? previous : latest;
  book.objects.set(objectKey, { previous: counts, latest: policy.policyId });
  const other = book.policies.get(counts);
  if (other === undefined) return true;
  const follows = now >= other.startAt && policy.startAt >= other.endAt;
  return follows && (now >= other.endAt || policy.holder === other.holder);
}

function bookSale(
  { book, rules, by, now }: SaleCall,
  version: ModelVersion,
  pool: ModelPool,
  policy: ModelPolicy,
): Refusal {
  earnPremium(pool, now, 1);
  const lockAssets = lockOf(version.terms, policy.limitAssets);
  if (lockAssets > availableFree(pool)) return 'PoolCapacityExceeded';
  const insuredAssets = (pool.insured.get(version.versionId) ?? 0n) + policy.limitAssets;
  if (insuredAssets > version.capAssets) return 'PoolCapExceeded';
  const { zone, limitAssets } = policy;
  const inZone = (pool.zones.get(zone) ?? 0n) + limitAssets;
  if (zone !== 0 && inZone > rules.zoneCap(pool.address, zone)) return 'PoolZoneCapExceeded';

  insure(pool, policy, limitAssets);
  pool.freeAssets -= lockAssets;
  pool.lockedAssets += lockAssets;
  const split = splitPremium(version.terms.tariff, policy.premiumAssets);
  bookPremium(pool, policy.policyId, split, utcDayOf(policy.startAt), (policy.endAt - policy.startAt) / DAY);
  return transfer(book.token, by, pool.address, policy.premiumAssets);
}

/** Counts what is insured more or less, by version and by zone. */
export function insure(pool: ModelPool, { versionId, zone }: ModelPolicy, assets: bigint): void {
  addTo(pool.insured, versionId, assets);
  if (zone !== 0) addTo(pool.zones, zone, assets);
}

/** Free capital that new promises may use: none while an old one is owed or waits for its reserve. */
export function availableFree(pool: ModelPool): bigint {
  return pool.owedAssets > 0n || pool.unreservedAssets > 0n ? 0n : pool.freeAssets;
}

/** What a policy still locks: its share of the limit, less what claims hold or took. */
export function lockedOn(policy: ModelPolicy, version: ModelVersion): bigint {
  if (policy.closed) return 0n;
  return max(0n, lockOf(version.terms, policy.limitAssets) - policy.usedAssets);
}

/** Closes policies whose tail is over and gives back what they lock. One alone is refused; of several the rest is closed. */
export function closePolicies(book: Book, rules: BookRules, policyIds: readonly number[], now: Seconds): Refusal {
  for (const policyId of policyIds) {
    const refusal = closePolicy(book, rules, policyId, now);
    if (refusal !== undefined && policyIds.length === 1) return refusal;
  }
  return undefined;
}

function closePolicy(book: Book, rules: BookRules, policyId: number, now: Seconds): Refusal {
  const policy = book.policies.get(policyId);
  if (policy === undefined) return 'PolicyUnknown';
  if (policy.closed) return 'PolicyClosedAlready';
  const version = present(rules.versions.get(policy.versionId), 'the version of a policy');
  const tailEndsAt = policy.endAt + version.terms.tailDays * DAY;
  const closableAt = endWithPauses(book.pauses.File.intervals, policy.endAt, tailEndsAt);
  if (now < closableAt || policy.openClaims > 0) return 'PolicyNotClosable';
  const pool = present(book.pools.get(version.terms.pool), 'the pool of a version');
  const freedAssets = lockedOn(policy, version);
  policy.closed = true;
  pool.lockedAssets -= freedAssets;
  pool.freeAssets += freedAssets;
  insure(pool, policy, -policy.limitAssets);
  return undefined;
}
