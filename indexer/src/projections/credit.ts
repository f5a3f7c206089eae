import type { Hex } from 'viem';

import type { credit } from '../../ponder.schema.ts';

export type CreditRow = typeof credit.$inferSelect;

/** A payee nothing waits for. */
export function noCredit(pool: Hex, payee: Hex): CreditRow {
  return {
    pool,
    payee,
    assets: 0n,
    heldAssets: 0n,
    heldUntil: 0,
    bookedAssets: 0n,
    collectedAssets: 0n,
    updatedAt: 0,
  };
}

/** A hold that is over holds nothing any more: the pool notices when it touches the credit. */
export function foldedCredit(
  row: CreditRow,
  at: number,
): { readonly credit: CreditRow; readonly foldedAssets: bigint } {
  if (at <= row.heldUntil) return { credit: row, foldedAssets: 0n };
  return { credit: { ...row, assets: row.assets + row.heldAssets, heldAssets: 0n }, foldedAssets: row.heldAssets };
}

/** A payment that waits on hold. */
export function heldCredit(row: CreditRow, held: { readonly assets: bigint; readonly until: number }): CreditRow {
  return {
    ...row,
    heldAssets: row.heldAssets + held.assets,
    heldUntil: held.until,
    bookedAssets: row.bookedAssets + held.assets,
  };
}

/** A hold that was set or lifted: all that waits is held, or nothing. */
export function reheldCredit(row: CreditRow, hold: { readonly until: number; readonly heldAssets: bigint }): CreditRow {
  const waiting = row.assets + row.heldAssets;
  return { ...row, assets: waiting - hold.heldAssets, heldAssets: hold.heldAssets, heldUntil: hold.until };
}

/** A credit with all of another's, both folded. */
export function joinedCredit(to: CreditRow, from: CreditRow): CreditRow {
  return {
    ...to,
    assets: to.assets + from.assets,
    heldAssets: to.heldAssets + from.heldAssets,
    heldUntil: Math.max(to.heldUntil, from.heldUntil),
    bookedAssets: to.bookedAssets + from.assets + from.heldAssets,
  };
}
