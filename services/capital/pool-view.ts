import { z } from '@hono/zod-openapi';
import { accountedOf, noBuckets, solvencyOf } from '../../domain/capital/buckets.ts';
import type { Buckets } from '../../domain/capital/buckets.ts';
import {
  addressView,
  assetView,
  assetsView,
  blockView,
  checksummed,
  claimIdView,
  hash32View,
  instantView,
  someoneOf,
} from '../platform/views.ts';
import type { PoolAsset } from '../platform/chain-reader.ts';
import type { MovementRow, PoolRow } from './pool.repository.ts';

/** The buckets of one pool, or of all together, as their events sum up. */
export const solvencyView = z.object({
  freeAssets: assetsView,
  lockedAssets: assetsView,
  reservedAssets: assetsView,
  payableAssets: assetsView,
  unearnedAssets: assetsView,
  feesAssets: assetsView,
  /** The carrier's own money. */
  depositAssets: assetsView,
  /** What was decided and could not be funded. */
  owedAssets: assetsView,
  /** Part of payable that is on hold. */
  heldAssets: assetsView,
  /** What claims want reserved and the pool does not have. */
  unreservedAssets: assetsView,
  /** Sum of the first seven. */
  accountedAssets: assetsView,
  /** Reserved, payable, unearned, fees, deposit and owed. */
  liabilitiesAssets: assetsView,
  /** Free plus locked less owed. */
  capitalAssets: assetsView,
  /** Accounted ÷ (liabilities + locked), basis points; null when there are none. */
  coverBps: z.number().int().nullable(),
});

/** The buckets of one pool, or of all together. */
export type SolvencyView = z.infer<typeof solvencyView>;

/** The buckets of one pool, or of all together; computed as the domain does. */
export function toSolvencyView(pools: readonly Buckets[]): SolvencyView {
  const together = pools.reduce(addBuckets, noBuckets);
  const { accountedAssets, liabilitiesAssets, coverBps } = solvencyOf(together, accountedOf(together));
  const text = (assets: bigint) => assets.toString();
  return {
    freeAssets: text(together.freeAssets),
    lockedAssets: text(together.lockedAssets),
    reservedAssets: text(together.reservedAssets),
    payableAssets: text(together.payableAssets),
    unearnedAssets: text(together.unearnedAssets),
    feesAssets: text(together.feesAssets),
    depositAssets: text(together.depositAssets),
    owedAssets: text(together.owedAssets),
    heldAssets: text(together.heldAssets),
    unreservedAssets: text(together.unreservedAssets),
    accountedAssets: text(accountedAssets),
    liabilitiesAssets: text(liabilitiesAssets),
    capitalAssets: text(together.freeAssets + together.lockedAssets - together.owedAssets),
    coverBps: coverBps === undefined ? null : Number(coverBps),
  };
}

function addBuckets(one: Buckets, other: Buckets): Buckets {
  return {
    freeAssets: one.freeAssets + other.freeAssets,
    lockedAssets: one.lockedAssets + other.lockedAssets,
    reservedAssets: one.reservedAssets + other.reservedAssets,
    payableAssets: one.payableAssets + other.payableAssets,
    unearnedAssets: one.unearnedAssets + other.unearnedAssets,
    feesAssets: one.feesAssets + other.feesAssets,
    depositAssets: one.depositAssets + other.depositAssets,
    owedAssets: one.owedAssets + other.owedAssets,
    heldAssets: one.heldAssets + other.heldAssets,
    unreservedAssets: one.unreservedAssets + other.unreservedAssets,
  };
}

/** A pool with its buckets. */
export const poolView = z.object({
  pool: addressView,
  name: z.string(),
  lines: z.array(z.string()),
  asset: assetView,
  exitNoticeSeconds: z.number().int(),
  totalShares: assetsView,
  premiumAssets: assetsView,
  paidAssets: assetsView,
  /** Until when leaving is paused; null when it is not. */
  exitsPausedUntil: instantView.nullable(),
  earnedThroughDay: z.number().int(),
  solvency: solvencyView,
});

/** A pool with its buckets. */
export type PoolView = z.infer<typeof poolView>;

/** @param at chain time, seconds */
export function toPoolView(
  row: PoolRow,
  asset: PoolAsset,
  known: { readonly lines: readonly string[]; readonly at: number },
): PoolView {
  const { address, symbol, decimals, hasPermit } = asset;
  return {
    pool: checksummed(row.id),
    name: asset.poolName,
    lines: [...known.lines],
    asset: { address, symbol, decimals, hasPermit },
    exitNoticeSeconds: asset.exitNoticeSeconds,
    totalShares: row.shares.toString(),
    premiumAssets: row.premiumAssets.toString(),
    paidAssets: row.paidAssets.toString(),
    exitsPausedUntil: known.at < row.exitsPausedUntil ? row.exitsPausedUntil : null,
    earnedThroughDay: row.earnedThroughDay,
    solvency: toSolvencyView([row]),
  };
}

/** What one event did to the buckets of a pool. */
export const movementView = z.object({
  id: z.string(),
  pool: addressView,
  kind: z.string(),
  claimId: claimIdView.nullable(),
  versionId: z.number().int().nullable(),
  account: addressView.nullable(),
  freeDelta: assetsView,
  lockedDelta: assetsView,
  reservedDelta: assetsView,
  payableDelta: assetsView,
  unearnedDelta: assetsView,
  feesDelta: assetsView,
  depositDelta: assetsView,
  owedDelta: assetsView,
  heldDelta: assetsView,
  unreservedDelta: assetsView,
  at: instantView,
  blockNumber: blockView,
  logIndex: z.number().int(),
  txHash: hash32View,
});

/** What one event did to the buckets of a pool. */
export type MovementView = z.infer<typeof movementView>;

export function toMovementView(row: MovementRow): MovementView {
  return {
    id: row.id,
    pool: checksummed(row.pool),
    kind: row.kind,
    claimId: row.claimId?.toString() ?? null,
    versionId: row.versionId,
    account: someoneOf(row.account),
    freeDelta: row.freeDelta.toString(),
    lockedDelta: row.lockedDelta.toString(),
    reservedDelta: row.reservedDelta.toString(),
    payableDelta: row.payableDelta.toString(),
    unearnedDelta: row.unearnedDelta.toString(),
    feesDelta: row.feesDelta.toString(),
    depositDelta: row.depositDelta.toString(),
    owedDelta: row.owedDelta.toString(),
    heldDelta: row.heldDelta.toString(),
    unreservedDelta: row.unreservedDelta.toString(),
    at: row.at,
    blockNumber: String(row.block),
    logIndex: row.logIndex,
    txHash: row.tx,
  };
}
