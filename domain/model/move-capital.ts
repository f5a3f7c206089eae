import type { Address } from 'viem';

import { utcDayOf, type Seconds } from '../primitives/time.ts';
import type { Book, BookRules, ModelPool } from './book.ts';
import { CATCH_UP_DAYS, earnPremium } from './earn-premium.ts';
import {
  assetsOnExit,
  assetsToMint,
  EXIT_WINDOW,
  maxDeposit,
  maxRedeem,
  sharesFor,
  supplyOf,
  totalAssets,
} from './price-shares.ts';
import { requires, type Refusal } from './refusal.ts';
import { addTo, balanceOf, transfer } from './token.ts';

/** What every act on a pool knows. */
export interface PoolCall {
  readonly book: Book;
  readonly pool: ModelPool;
  readonly by: Address;
  readonly now: Seconds;
}

export function deposit(call: PoolCall, assets: bigint): Refusal {
  const { pool, now } = call;
  earnPremium(pool, now, CATCH_UP_DAYS);
  if (assets > maxDeposit(pool, now)) return 'ERC4626ExceededMaxDeposit';
  return bringIn(call, assets, sharesFor(pool, assets, now));
}

export function mintShares(call: PoolCall, shares: bigint): Refusal {
  const { pool, now } = call;
  earnPremium(pool, now, CATCH_UP_DAYS);
  const most = (maxDeposit(pool, now) * (supplyOf(pool) + 1_000_000n)) / (totalAssets(pool, now) + 1n);
  if (shares > most) return 'ERC4626ExceededMaxMint';
  return bringIn(call, assetsToMint(pool, shares, now), shares);
}

/** Asks to leave: the shares wait with the pool. */
export function requestExit({ pool, by, now }: PoolCall, rules: BookRules, shares: bigint): Refusal {
  if (pool.exits.has(by)) return 'PoolExitRequestPending';
  if (shares === 0n) return 'PoolAmountZero';
  if (balanceOf(pool.shares, by) < shares) return 'ERC20InsufficientBalance';
  addTo(pool.shares, by, -shares);
  addTo(pool.shares, pool.address, shares);
  pool.exits.set(by, { shares, matureAt: now + (rules.exitNotice.get(pool.address) ?? 0) });
  return undefined;
}

export function cancelExit({ pool, by }: PoolCall): Refusal {
  const exit = pool.exits.get(by);
  if (exit === undefined) return 'PoolExitNone';
  pool.exits.delete(by);
  addTo(pool.shares, pool.address, -exit.shares);
  addTo(pool.shares, by, exit.shares);
  return undefined;
}

/** Leaves with what free capital allows, within the window. */
export function redeemExit(call: PoolCall, receiver: Address, minAssets: bigint): Refusal {
  const { pool, by, now } = call;
  earnPremium(pool, now, CATCH_UP_DAYS);
  const exit = pool.exits.get(by);
  if (exit === undefined) return 'PoolExitNone';
  if (now < exit.matureAt) return 'PoolExitNotMature';
  if (now > exit.matureAt + EXIT_WINDOW) return 'PoolExitLapsed';
  if (pool.throughDay !== utcDayOf(now)) return 'PoolEarningsBehind';
  const shares = maxRedeem(pool, by, now);
  const assets = assetsOnExit(pool, shares, now);
  if (assets === 0n || assets < minAssets) return 'PoolExitShort';
  return payExit(call, receiver, shares, assets);
}

/** The same by ERC-4626, in shares. */
export function redeem(call: PoolCall, receiver: Address, shares: bigint): Refusal {
  const { pool, by, now } = call;
  earnPremium(pool, now, CATCH_UP_DAYS);
  if (shares > maxRedeem(pool, by, now)) return 'ERC4626ExceededMaxRedeem';
  return payExit(call, receiver, shares, assetsOnExit(pool, shares, now));
}

function bringIn({ book, pool, by }: PoolCall, assets: bigint, shares: bigint): Refusal {
  if (assets === 0n || shares === 0n) return 'PoolAmountZero';
  const refused = transfer(book.token, by, pool.address, assets);
  if (refused !== undefined) return refused;
  pool.freeAssets += assets;
  addTo(pool.shares, by, shares);
  return undefined;
}

function payExit({ book, pool, by }: PoolCall, receiver: Address, shares: bigint, assets: bigint): Refusal {
  const exit = pool.exits.get(by);
  const left = (exit?.shares ?? 0n) - shares;
  if (receiver === pool.address) return 'PoolPayeeInvalid';
  if (left < 0n) return 'Panic';
  if (assets > pool.freeAssets) return 'PoolBucketShort';
  if (exit !== undefined && left > 0n) pool.exits.set(by, { shares: left, matureAt: exit.matureAt });
  else pool.exits.delete(by);
  pool.freeAssets -= assets;
  addTo(pool.shares, pool.address, -shares);
  return requires(transfer(book.token, pool.address, receiver, assets) === undefined, 'AccountBlacklisted');
}
