import { z } from '@hono/zod-openapi';
import { addressView, assetsView, blockView, checksummed, hash32View, instantView } from '../platform/views.ts';
import type { CapitalEventRow, PositionRow } from './position.repository.ts';

/** Where an exit request stands by the chain's time. */
export const exitStates = ['notice', 'open', 'lapsed'] as const;

/** What a capital provider has in a pool. */
export const positionView = z.object({
  pool: addressView,
  owner: addressView,
  /** Shares in escrow counted in. */
  shares: assetsView,
  depositedAssets: assetsView,
  withdrawnAssets: assetsView,
  exit: z
    .object({
      shares: assetsView,
      /** From when they can be redeemed, and until when, pauses of leaving counted in. */
      matureAt: instantView.nullable(),
      lapsesAt: instantView.nullable(),
      state: z.enum(exitStates),
    })
    .nullable(),
});

/** What a capital provider has in a pool. */
export type PositionView = z.infer<typeof positionView>;

/** @param at chain time, seconds */
export function toPositionView(row: PositionRow, at: number): PositionView {
  const { exitShares, matureAt, lapsesAt } = row;
  return {
    pool: checksummed(row.pool),
    owner: checksummed(row.owner),
    shares: row.shares.toString(),
    depositedAssets: row.depositedAssets.toString(),
    withdrawnAssets: row.withdrawnAssets.toString(),
    exit:
      exitShares === null ? null : { shares: exitShares.toString(), matureAt, lapsesAt, state: exitStateAt(row, at) },
  };
}

function exitStateAt(row: Pick<PositionRow, 'matureAt' | 'lapsesAt'>, at: number): (typeof exitStates)[number] {
  if (row.lapsesAt !== null && at > row.lapsesAt) return 'lapsed';
  return row.matureAt !== null && at >= row.matureAt ? 'open' : 'notice';
}

/** What capital providers do. */
export const capitalEventKinds = [
  'Deposit',
  'ExitRequested',
  'ExitCancelled',
  'Withdraw',
  'SharesSent',
  'SharesReceived',
] as const;

/** A line of what a capital provider did. */
export const capitalEventView = z.object({
  pool: addressView,
  owner: addressView,
  kind: z.enum(capitalEventKinds),
  assets: assetsView.nullable(),
  shares: assetsView.nullable(),
  at: instantView,
  blockNumber: blockView,
  logIndex: z.number().int(),
  txHash: hash32View,
});

export function toCapitalEventView(row: CapitalEventRow): z.infer<typeof capitalEventView> {
  return {
    pool: checksummed(row.pool),
    owner: checksummed(row.owner),
    kind: capitalEventView.shape.kind.parse(row.kind),
    assets: row.assets?.toString() ?? null,
    shares: row.shares?.toString() ?? null,
    at: row.at,
    blockNumber: String(row.block),
    logIndex: row.logIndex,
    txHash: row.tx,
  };
}
