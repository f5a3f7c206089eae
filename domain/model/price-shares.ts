import { divUp, minusFloor, sum } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import { DAY } from '../primitives/time.ts';
import type { Address } from 'viem';
import type { ModelPool } from './book.ts';
import { isFarBehind, pendingEarnings } from './earn-premium.ts';

/** Shares that stand beside the real ones, for one unit that stands beside the real assets. */
const VIRTUAL_SHARES = 1_000_000n;
const MOST_ASSETS = 2n ** 96n - 1n;
export const EXIT_WINDOW: Seconds = 7 * DAY;

export function supplyOf(pool: ModelPool): bigint {
  return sum(pool.shares.values());
}

/** What all shares are worth to whoever buys one: open claims count as capital. */
export function totalAssets(pool: ModelPool, now: Seconds): bigint {
  const capital = pool.freeAssets + pool.lockedAssets + pool.reservedAssets;
  return minusFloor(capital, pool.owedAssets) + pendingEarnings(pool, now);
}

/** What all shares are worth to whoever leaves: open claims count as lost. */
export function exitAssets(pool: ModelPool, now: Seconds): bigint {
  const due = pool.owedAssets + pool.unreservedAssets;
  return minusFloor(pool.freeAssets + pool.lockedAssets, due) + pendingEarnings(pool, now);
}

export function maxDeposit(pool: ModelPool, now: Seconds): bigint {
  const assets = totalAssets(pool, now);
  const isUnbacked = supplyOf(pool) > 0n && assets === 0n;
  return isUnbacked || isFarBehind(pool, now) ? 0n : minusFloor(MOST_ASSETS, assets);
}

export function sharesFor(pool: ModelPool, assets: bigint, now: Seconds): bigint {
  return (assets * (supplyOf(pool) + VIRTUAL_SHARES)) / (totalAssets(pool, now) + 1n);
}

export function assetsToMint(pool: ModelPool, shares: bigint, now: Seconds): bigint {
  return divUp(shares * (totalAssets(pool, now) + 1n), supplyOf(pool) + VIRTUAL_SHARES);
}

export function assetsOnExit(pool: ModelPool, shares: bigint, now: Seconds): bigint {
  return (shares * (exitAssets(pool, now) + 1n)) / (supplyOf(pool) + VIRTUAL_SHARES);
}

/** Shares an account may redeem now: none outside its window or while anything is owed, else what free capital pays. */
export function maxRedeem(pool: ModelPool, owner: Address, now: Seconds): bigint {
  const exit = pool.exits.get(owner);
  if (exit === undefined || now < exit.matureAt || now > exit.matureAt + EXIT_WINDOW) return 0n;
  if (pool.owedAssets > 0n || isFarBehind(pool, now)) return 0n;
  const freeAssets = minusFloor(pool.freeAssets + pendingEarnings(pool, now), pool.unreservedAssets);
  if (freeAssets === 0n) return 0n;
  if (assetsOnExit(pool, exit.shares, now) <= freeAssets) return exit.shares;
  return (freeAssets * (supplyOf(pool) + VIRTUAL_SHARES)) / (exitAssets(pool, now) + 1n);
}
