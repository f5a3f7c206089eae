import type { Hex } from 'viem';

import type { reservePool } from '../../ponder.schema.ts';
import type { BucketDeltas } from './pool-deltas.ts';

export type PoolRow = typeof reservePool.$inferSelect;

/** A pool nothing has happened to. */
export function emptyPool(id: Hex): PoolRow {
  return {
    id,
    freeAssets: 0n,
    lockedAssets: 0n,
    reservedAssets: 0n,
    payableAssets: 0n,
    unearnedAssets: 0n,
    feesAssets: 0n,
    owedAssets: 0n,
    shares: 0n,
    premiumAssets: 0n,
    paidAssets: 0n,
    earnedThroughDay: 0,
    updatedAt: 0,
  };
}

/** The pool after an event moved its buckets. */
export function applyDeltas(pool: PoolRow, deltas: BucketDeltas, at: number): PoolRow {
  return {
    ...pool,
    freeAssets: pool.freeAssets + deltas.freeDelta,
    lockedAssets: pool.lockedAssets + deltas.lockedDelta,
    reservedAssets: pool.reservedAssets + deltas.reservedDelta,
    payableAssets: pool.payableAssets + deltas.payableDelta,
    unearnedAssets: pool.unearnedAssets + deltas.unearnedDelta,
    feesAssets: pool.feesAssets + deltas.feesDelta,
    owedAssets: pool.owedAssets + deltas.owedDelta,
    updatedAt: at,
  };
}
