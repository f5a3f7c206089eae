import { max, min } from '../primitives/money.ts';
import { utcDayOf, type Seconds } from '../primitives/time.ts';
import type { BookedPremium, ModelPool } from './book.ts';
import { ripenFees } from './carrier-money.ts';

/** Most days that moving capital earns by the way. */
export const CATCH_UP_DAYS = 64;

/** What one premium has earned when all days before `day` are earned; never more than there is. */
export function earnedBefore(premium: BookedPremium, day: number): bigint {
  if (day <= premium.startDay) return 0n;
  const days = max(0n, BigInt(min(BigInt(day), BigInt(premium.endDay))) - BigInt(premium.startDay));
  return premium.extraAssets + premium.dailyAssets * days;
}

/** Where earning `maxDays` would lead, and what those days earn. Where nothing is unearned no day is walked. */
export function earningOf(
  pool: ModelPool,
  now: Seconds,
  maxDays: number,
): { readonly throughDay: number; readonly earnedAssets: bigint } {
  const today = utcDayOf(now);
  if (pool.unearnedAssets === 0n) return { throughDay: Math.max(today, pool.throughDay), earnedAssets: 0n };
  const throughDay = Math.min(pool.throughDay + maxDays, Math.max(today, pool.throughDay));
  const earnedAssets = pool.premiums.reduce(
    (sum, premium) => sum + earnedBefore(premium, throughDay) - earnedBefore(premium, pool.throughDay),
    0n,
  );
  return { throughDay, earnedAssets };
}

/** Earns at most `maxDays` days that have passed: unearned → free. With the day, fees grow older. */
export function earnPremium(pool: ModelPool, now: Seconds, maxDays: number): void {
  if (maxDays === 0 || pool.throughDay === utcDayOf(now)) return;
  const { throughDay, earnedAssets } = earningOf(pool, now, maxDays);
  pool.throughDay = throughDay;
  pool.unearnedAssets -= earnedAssets;
  pool.freeAssets += earnedAssets;
  ripenFees(pool, now);
}

/** Earned by now, but not booked: counted in every price. */
export function pendingEarnings(pool: ModelPool, now: Seconds): bigint {
  return earningOf(pool, now, CATCH_UP_DAYS).earnedAssets;
}

/** Whether the days to be earned are too many to be earned by the way. */
export function isFarBehind(pool: ModelPool, now: Seconds): boolean {
  return pool.unearnedAssets > 0n && utcDayOf(now) > pool.throughDay + CATCH_UP_DAYS;
}

/** in → unearned and fees; the net premium spread over the days of cover, the remainder on the first. */
export function bookPremium(
  pool: ModelPool,
  policyId: number,
  split: { readonly premiumAssets: bigint; readonly netAssets: bigint },
  startDay: number,
  termDays: number,
): void {
  const dailyAssets = split.netAssets / BigInt(termDays);
  const extraAssets = split.netAssets - dailyAssets * BigInt(termDays);
  const { premiumAssets } = split;
  pool.premiums.push({
    policyId,
    premiumAssets,
    termDays,
    dailyAssets,
    extraAssets,
    startDay,
    endDay: startDay + termDays,
  });
  pool.unearnedAssets += split.netAssets;
  pool.feesAssets += split.premiumAssets - split.netAssets;
}
