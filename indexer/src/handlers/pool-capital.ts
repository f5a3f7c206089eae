import { and, eq, isNotNull } from 'ponder';
import { ponder, type Context } from 'ponder:registry';
import { capitalEvent, capitalPosition, reservePool } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { zeroAddress } from '../../../domain/primitives/label.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';
import * as deltasOf from '../projections/pool-deltas.ts';
import { emptyPool, exitLapsesAt, pausedExits } from '../projections/pool.ts';
import { moveBuckets } from './move-buckets.ts';

/** A line of what a capital provider did. Two lines of one event differ by `mark`. */
async function tell(
  context: Context,
  event: PlacedEvent & { readonly args: unknown },
  line: Pick<typeof capitalEvent.$inferInsert, 'owner' | 'kind' | 'assets' | 'shares'>,
  mark = '',
): Promise<void> {
  const place = placeOf(event);
  const row = { ...place, ...line, id: `${lineIdOf(place)}${mark}`, pool: event.log.address, data: toJson(event.args) };
  await context.db.insert(capitalEvent).values(row);
}

/* IN AND OUT */

ponder.on('ReservePool:Deposit', async ({ event, context }) => {
  const { owner, assets, shares } = event.args;
  const row = { pool: event.log.address, owner, shares: 0n, depositedAssets: assets, withdrawnAssets: 0n };
  await context.db
    .insert(capitalPosition)
    .values(row)
    .onConflictDoUpdate((known) => ({ depositedAssets: known.depositedAssets + assets }));
  await tell(context, event, { owner, kind: 'Deposit', assets, shares });
  await moveBuckets(context, event, { kind: 'Deposit', deltas: deltasOf.capitalMoved(assets), account: owner });
});

ponder.on('ReservePool:Withdraw', async ({ event, context }) => {
  const { owner, assets, shares } = event.args;
  await context.db.update(capitalPosition, { pool: event.log.address, owner }).set((known) => ({
    withdrawnAssets: known.withdrawnAssets + assets,
    shares: known.shares - shares,
    ...requestLess(known.exitShares, shares),
  }));
  await tell(context, event, { owner, kind: 'Withdraw', assets, shares });
  await moveBuckets(context, event, { kind: 'Withdraw', deltas: deltasOf.capitalMoved(-assets), account: owner });
});

const noRequest = { exitShares: null, matureAt: null, lapsesAt: null, lapsesUnpausedAt: null, pausedBefore: null };

/** What is left of an exit request; nothing left is no request. */
function requestLess(exitShares: bigint | null, shares: bigint) {
  const left = (exitShares ?? 0n) - shares;
  return left > 0n ? { exitShares: left } : noRequest;
}

/** Shares in the pool's escrow stay their owner's until they are redeemed. */
ponder.on('ReservePool:Transfer', async ({ event, context }) => {
  const { from, to, value } = event.args;
  const pool = event.log.address;
  const isMint = from === zeroAddress;
  if (isMint || to === zeroAddress) {
    const delta = isMint ? value : -value;
    await moveBuckets(context, event, {
      kind: isMint ? 'SharesMinted' : 'SharesBurned',
      deltas: deltasOf.noDeltas,
      account: isMint ? to : from,
      also: (known) => ({ shares: known.shares + delta }),
    });
  }
  const isEscrow = [from, to].some((account) => account.toLowerCase() === pool.toLowerCase());
  if (isEscrow) return;
  await addShares(context, pool, from, -value);
  await addShares(context, pool, to, value);
  if (isMint || to === zeroAddress) return;
  await tell(context, event, { owner: from, kind: 'SharesSent', shares: value }, '-from');
  await tell(context, event, { owner: to, kind: 'SharesReceived', shares: value }, '-to');
});

async function addShares(context: Context, pool: Hex, owner: Hex, shares: bigint): Promise<void> {
  if (owner === zeroAddress) return;
  await context.db
    .insert(capitalPosition)
    .values({ pool, owner, shares, depositedAssets: 0n, withdrawnAssets: 0n })
    .onConflictDoUpdate((known) => ({ shares: known.shares + shares }));
}

/* LEAVING */

ponder.on('ReservePool:ExitRequested', async ({ event, context }) => {
  const { owner, shares, matureAt, lapsesAt } = event.args;
  const pool = event.log.address;
  const pausedBefore = (await context.db.find(reservePool, { id: pool }))?.exitsPausedSeconds ?? 0;
  const request = { exitShares: shares, matureAt, lapsesAt, lapsesUnpausedAt: lapsesAt, pausedBefore };
  await context.db.update(capitalPosition, { pool, owner }).set(request);
  await tell(context, event, { owner, kind: 'ExitRequested', shares });
});

ponder.on('ReservePool:ExitCancelled', async ({ event, context }) => {
  const { owner, shares } = event.args;
  await context.db.update(capitalPosition, { pool: event.log.address, owner }).set(noRequest);
  await tell(context, event, { owner, kind: 'ExitCancelled', shares });
});

ponder.on('ReservePool:ExitsPaused', async ({ event, context }) => {
  const pool = event.log.address;
  const known = (await context.db.find(reservePool, { id: pool })) ?? emptyPool(pool);
  const paused = pausedExits(known, event.args);
  await moveBuckets(context, event, { kind: 'ExitsPaused', deltas: deltasOf.noDeltas, also: () => paused });
  const open = await context.db.sql
    .select()
    .from(capitalPosition)
    .where(and(eq(capitalPosition.pool, pool), isNotNull(capitalPosition.exitShares)));
  for (const { owner, lapsesUnpausedAt, pausedBefore } of open) {
    if (lapsesUnpausedAt === null || pausedBefore === null) continue;
    const lapsesAt = exitLapsesAt({ lapsesUnpausedAt, pausedBefore }, paused);
    await context.db.update(capitalPosition, { pool, owner }).set({ lapsesAt });
  }
});

/* THE CARRIER */

ponder.on('ReservePool:Recapitalised', async ({ event, context }) => {
  const { payer, assets } = event.args;
  await moveBuckets(context, event, { kind: 'Recapitalised', deltas: deltasOf.capitalMoved(assets), account: payer });
});

ponder.on('ReservePool:DepositFunded', async ({ event, context }) => {
  const { payer, assets } = event.args;
  await moveBuckets(context, event, { kind: 'DepositFunded', deltas: deltasOf.depositMoved(assets), account: payer });
});

ponder.on('ReservePool:DepositWithdrawn', async ({ event, context }) => {
  const { to, assets } = event.args;
  await moveBuckets(context, event, { kind: 'DepositWithdrawn', deltas: deltasOf.depositMoved(-assets), account: to });
});

ponder.on('ReservePool:FeesWithdrawn', async ({ event, context }) => {
  const { to, assets } = event.args;
  await moveBuckets(context, event, { kind: 'FeesWithdrawn', deltas: deltasOf.feesWithdrawn(assets), account: to });
});

ponder.on('ReservePool:FeesRipened', async ({ event, context }) => {
  await moveBuckets(context, event, { kind: 'FeesRipened', deltas: deltasOf.noDeltas });
});
