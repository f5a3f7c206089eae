import { getAddress } from 'viem';
import type { Address } from 'viem';
import { z } from '@hono/zod-openapi';
import type { PoolAsset } from '../platform/chain-reader.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { addressView, assetView, assetsView, checksummed, claimIdView, instantView } from '../platform/views.ts';
import type { AssetView } from '../platform/views.ts';
import { findCreditedClaims, findCredits, findLinesOfPools, findMovements, findPools } from './pool.repository.ts';
import type { CreditRow } from './pool.repository.ts';
import { toMovementView, toPoolView, toSolvencyView } from './pool-view.ts';
import type { MovementView, PoolView, SolvencyView } from './pool-view.ts';

/** What reading the capital needs: the index, and what pools say of themselves. */
export interface CapitalDeps {
  readonly index: IndexReader;
  readonly assetOf: (pool: Address) => Promise<PoolAsset>;
}

/** All pools, each and together. */
export interface Capital {
  readonly pools: readonly PoolView[];
  readonly solvency: SolvencyView;
  /** What all amounts are counted in; null before there is a pool. */
  readonly asset: AssetView | null;
  /** Paid out to payees, ever; base units. */
  readonly paidTotal: string;
}

/** The pools with their buckets. */
export async function getCapital(deps: CapitalDeps): Promise<Capital> {
  const { blockTime: at } = await deps.index.position();
  const rows = await findPools(deps.index);
  const lines = await findLinesOfPools(deps.index);
  const pools = await Promise.all(
    rows.map(async (row) =>
      toPoolView(row, await deps.assetOf(getAddress(row.id)), { lines: lines.get(row.id) ?? [], at }),
    ),
  );
  return {
    pools,
    solvency: toSolvencyView(rows),
    asset: pools[0]?.asset ?? null,
    paidTotal: rows.reduce((sum, row) => sum + row.paidAssets, 0n).toString(),
  };
}

/** A page of movements between buckets, newest first, and where the next begins. */
export async function listMovements(
  index: IndexReader,
  input: { readonly pool: Address | undefined; readonly before: string | undefined; readonly limit: number },
): Promise<{ readonly movements: readonly MovementView[]; readonly next: string | null }> {
  const found = await findMovements(index, { ...input, limit: input.limit + 1 });
  const page = found.slice(0, input.limit);
  return { movements: page.map(toMovementView), next: found.length > input.limit ? (page.at(-1)?.id ?? null) : null };
}

/** Money that waits for a payee. */
export const creditView = z.object({
  pool: addressView,
  payee: addressView,
  asset: assetView,
  /** What can be collected now. */
  assets: assetsView,
  /** What is on hold, and until when; null when nothing is. */
  heldAssets: assetsView,
  heldUntil: instantView.nullable(),
  since: instantView,
  claimIds: z.array(claimIdView),
});

/** Credits that still wait, of one payee or of all. */
export async function listCredits(
  deps: CapitalDeps,
  payee: Address | undefined,
): Promise<readonly z.infer<typeof creditView>[]> {
  const { blockTime: at } = await deps.index.position();
  const rows = await findCredits(deps.index, payee);
  return await Promise.all(
    rows.map(async (row) => {
      const payments = await findCreditedClaims(deps.index, row.payee);
      const booked = payments.filter((payment) => payment.pool === row.pool);
      const { address, symbol, decimals, hasPermit } = await deps.assetOf(getAddress(row.pool));
      return {
        pool: checksummed(row.pool),
        payee: checksummed(row.payee),
        asset: { address, symbol, decimals, hasPermit },
        ...collectableAt(row, at),
        since: booked.at(-1)?.at ?? row.updatedAt,
        claimIds: [...new Set(booked.map((payment) => payment.claimId.toString()))],
      };
    }),
  );
}

/** A hold that is over holds nothing. */
function collectableAt(row: CreditRow, at: number) {
  const isHeld = row.heldAssets > 0n && at <= row.heldUntil;
  return {
    assets: (isHeld ? row.assets : row.assets + row.heldAssets).toString(),
    heldAssets: (isHeld ? row.heldAssets : 0n).toString(),
    heldUntil: isHeld ? row.heldUntil : null,
  };
}
