import { z } from '@hono/zod-openapi';
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
import type { MovementRow, PoolRow, PositionRow } from './pool.repository.ts';

/** The buckets of one pool, or of all together, as their events sum up. */
export const solvencyView = z.object({
  freeAssets: assetsView,
  lockedAssets: assetsView,
  reservedAssets: assetsView,
  payableAssets: assetsView,
  unearnedAssets: assetsView,
  feesAssets: assetsView,
  owedAssets: assetsView,
  /** Sum of the first six. */
  accountedAssets: assetsView,
  /** Reserved, payable, unearned, fees and owed. */
  liabilitiesAssets: assetsView,
  /** Free plus locked less owed. */
  capitalAssets: assetsView,
  /** Accounted ÷ (liabilities + locked), basis points; null when there are none. */
  coverBps: z.number().int().nullable(),
});

/** The buckets of one pool, or of all together. */
export type SolvencyView = z.infer<typeof solvencyView>;

type Buckets = Pick<
  PoolRow,
  'freeAssets' | 'lockedAssets' | 'reservedAssets' | 'payableAssets' | 'unearnedAssets' | 'feesAssets' | 'owedAssets'
>;

export function toSolvencyView(pools: readonly Buckets[]): SolvencyView {
  const sumOf = (key: keyof Buckets) => pools.reduce((sum, pool) => sum + pool[key], 0n);
  const [free, locked, reserved] = [sumOf('freeAssets'), sumOf('lockedAssets'), sumOf('reservedAssets')];
  const [payable, unearned, fees, owed] = [
    sumOf('payableAssets'),
    sumOf('unearnedAssets'),
    sumOf('feesAssets'),
    sumOf('owedAssets'),
  ];
  const accounted = free + locked + reserved + payable + unearned + fees;
  const liabilities = reserved + payable + unearned + fees + owed;
  const against = liabilities + locked;
  return {
    freeAssets: free.toString(),
    lockedAssets: locked.toString(),
    reservedAssets: reserved.toString(),
    payableAssets: payable.toString(),
    unearnedAssets: unearned.toString(),
    feesAssets: fees.toString(),
    owedAssets: owed.toString(),
    accountedAssets: accounted.toString(),
    liabilitiesAssets: liabilities.toString(),
    capitalAssets: (free + locked - owed).toString(),
    coverBps: against === 0n ? null : Number((accounted * 10_000n) / against),
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
  solvency: solvencyView,
});

/** A pool with its buckets. */
export type PoolView = z.infer<typeof poolView>;

export function toPoolView(row: PoolRow, asset: PoolAsset, lines: readonly string[]): PoolView {
  const { address, symbol, decimals, hasPermit } = asset;
  return {
    pool: checksummed(row.id),
    name: asset.poolName,
    lines: [...lines],
    asset: { address, symbol, decimals, hasPermit },
    exitNoticeSeconds: asset.exitNoticeSeconds,
    totalShares: row.shares.toString(),
    premiumAssets: row.premiumAssets.toString(),
    paidAssets: row.paidAssets.toString(),
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
  owedDelta: assetsView,
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
    owedDelta: row.owedDelta.toString(),
    at: row.at,
    blockNumber: String(row.block),
    logIndex: row.logIndex,
    txHash: row.tx,
  };
}

/** What a capital provider has in a pool. */
export const positionView = z.object({
  pool: addressView,
  owner: addressView,
  shares: assetsView,
  depositedAssets: assetsView,
  withdrawnAssets: assetsView,
  exit: z.object({ shares: assetsView, matureAt: instantView.nullable(), lapsesAt: instantView.nullable() }).nullable(),
});

/** What a capital provider has in a pool. */
export type PositionView = z.infer<typeof positionView>;

export function toPositionView(row: PositionRow): PositionView {
  return {
    pool: checksummed(row.pool),
    owner: checksummed(row.owner),
    shares: row.shares.toString(),
    depositedAssets: row.depositedAssets.toString(),
    withdrawnAssets: row.withdrawnAssets.toString(),
    exit:
      row.exitShares === null
        ? null
        : { shares: row.exitShares.toString(), matureAt: row.matureAt, lapsesAt: row.lapsesAt },
  };
}
