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
    depositAssets: 0n,
    owedAssets: 0n,
    heldAssets: 0n,
    unreservedAssets: 0n,
    exitsPausedFrom: 0,
    exitsPausedUntil: 0,
    exitsPausedSeconds: 0,
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
    depositAssets: pool.depositAssets + deltas.depositDelta,
    owedAssets: pool.owedAssets + deltas.owedDelta,
    heldAssets: pool.heldAssets + deltas.heldDelta,
    unreservedAssets: pool.unreservedAssets + deltas.unreservedDelta,
    updatedAt: at,
  };
}

/** A pause of leaving, or a running one cut short. */
export function pausedExits(
  pool: PoolRow,
  pause: { readonly startsAt: number; readonly endsAt: number },
): Pick<PoolRow, 'exitsPausedFrom' | 'exitsPausedUntil' | 'exitsPausedSeconds'> {
  const isSame = pool.exitsPausedFrom === pause.startsAt;
  const before = pool.exitsPausedSeconds - (isSame ? pool.exitsPausedUntil - pool.exitsPausedFrom : 0);
  return {
    exitsPausedFrom: pause.startsAt,
    exitsPausedUntil: pause.endsAt,
    exitsPausedSeconds: before + pause.endsAt - pause.startsAt,
  };
}

/** When an exit request lapses: seconds in which leaving was paused since it was made are given back. */
export function exitLapsesAt(
  request: { readonly lapsesUnpausedAt: number; readonly pausedBefore: number },
  pool: Pick<PoolRow, 'exitsPausedSeconds'>,
): number {
  return request.lapsesUnpausedAt + Math.max(0, pool.exitsPausedSeconds - request.pausedBefore);
}
