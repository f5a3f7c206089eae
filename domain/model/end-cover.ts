import type { Address } from 'viem';

import { coolingOffEndsAt, refundOfStretch, unusedDays, type Refund } from '../policies/refund.ts';
import { present } from '../primitives/assert.ts';
import { min, sum } from '../primitives/money.ts';
import { utcDayOf, type Seconds } from '../primitives/time.ts';
import type { Book, BookRules, ModelPolicy, ModelPool, ModelVersion } from './book.ts';
import { giveBackFees } from './carrier-money.ts';
import { payOrOwe } from './pay-people.ts';
import type { Refusal } from './refusal.ts';
import { insure, lockedOn } from './sell-cover.ts';

interface EndCall {
  readonly book: Book;
  readonly policy: ModelPolicy;
  readonly version: ModelVersion;
  readonly pool: ModelPool;
  readonly now: Seconds;
}

/** The holder undoes a policy within the cooling-off period: everything comes back. */
export function coolOff(book: Book, rules: BookRules, by: Address, policyId: number, now: Seconds): Refusal {
  const call = callOf(book, rules, policyId, now);
  if (call === undefined) return 'PolicyUnknown';
  const { policy, version } = call;
  if (policy.holder !== by) return 'ServiceCallerNotHolder';
  const { coolingOffDays } = version.terms;
  if (coolingOffDays === 0 || now > coolingOffEndsAt(policy.soldAt, coolingOffDays)) return 'CoolingOffOver';
  return undo(call);
}

/** The holder cancels: the unused whole days come back, or everything when cover has not begun. */
export function cancel(book: Book, rules: BookRules, by: Address, policyId: number, now: Seconds): Refusal {
  const call = callOf(book, rules, policyId, now);
  if (call === undefined) return 'PolicyUnknown';
  const { policy } = call;
  if (policy.holder !== by) return 'ServiceCallerNotHolder';
  if (now <= policy.startAt) return undo(call);
  const refused = usedAlready(policy);
  if (refused !== undefined) return refused;
  if (now >= policy.endAt) return 'PolicyEnded';

  const term = { startAt: policy.startAt, endAt: policy.endAt };
  policy.endAt = now;
  policy.cancelled = true;
  refund(call, { term, unused: unusedDays(term, now), whole: false });
  return undefined;
}

function callOf(book: Book, rules: BookRules, policyId: number, now: Seconds): EndCall | undefined {
  const policy = book.policies.get(policyId);
  if (policy === undefined) return undefined;
  const version = present(rules.versions.get(policy.versionId), 'the version of a policy');
  return { book, policy, version, pool: present(book.pools.get(version.terms.pool), 'the pool of a version'), now };
}

/** Nothing ends early that is closed or was claimed on. */
function usedAlready(policy: ModelPolicy): Refusal {
  if (policy.closed) return 'PolicyClosedAlready';
  if (policy.openClaims > 0 || policy.usedAssets > 0n) return 'PolicyInUse';
  return policy.awarded ? 'PolicyAwarded' : undefined;
}

/** The lock goes back first, so that what was earned already can come out of it. */
function undo(call: EndCall): Refusal {
  const { policy, version, pool, now } = call;
  const refused = usedAlready(policy);
  if (refused !== undefined) return refused;
  // Cover that was given is not undone, and what was cancelled was paid back already.
  if (now >= policy.endAt) return 'PolicyEnded';
  const freedAssets = lockedOn(policy, version);
  pool.lockedAssets -= freedAssets;
  pool.freeAssets += freedAssets;
  insure(pool, policy, -policy.limitAssets);
  const term = { startAt: policy.startAt, endAt: policy.endAt };
  policy.endAt = policy.startAt;
  policy.cancelled = true;
  policy.closed = true;
  refund(call, { term, unused: unusedDays(term, now), whole: true });
  return undefined;
}

/** Gives back each premium booked for the policy: what is not earned out of there, the rest out of fees and capital. */
function refund(
  call: EndCall,
  how: {
    readonly term: { readonly startAt: Seconds; readonly endAt: Seconds };
    readonly unused: number;
    readonly whole: boolean;
  },
): void {
  const { policy, version, pool } = call;
  for (const premium of pool.premiums.filter(({ policyId }) => policyId === policy.policyId)) {
    const { startDay: fromDay, termDays, premiumAssets } = premium;
    const parts = refundOfStretch({ premiumAssets, fromDay, termDays }, how.term, version.terms.tariff, how);
    if (parts.refundAssets === 0n) continue;
    premium.endDay = Math.max(
      fromDay,
      Math.min(premium.endDay, utcDayOf(how.term.startAt) + daysOf(how.term) - how.unused),
    );
    payBack(call, parts);
  }
}

function payBack({ book, policy, pool, now }: EndCall, parts: Refund): void {
  pool.unearnedAssets -= parts.unearnedAssets;
  const fromCarrier = giveBackFees(pool, parts.feesAssets, now);
  const wanted = parts.earnedAssets + parts.feesAssets - fromCarrier;
  const fromFree = pool.owedAssets > 0n ? 0n : min(wanted, pool.freeAssets);
  pool.freeAssets -= fromFree;
  const payees = [{ to: policy.holder, shareBps: 10_000 }];
  const fundedAssets = sum([parts.unearnedAssets, fromCarrier, fromFree]);
  const claimId = BigInt(policy.policyId) << 16n;
  payOrOwe(book, pool, claimId, payees, { fundedAssets, owedAssets: wanted - fromFree });
}

function daysOf({ startAt, endAt }: { readonly startAt: Seconds; readonly endAt: Seconds }): number {
  return utcDayOf(endAt - startAt);
}
