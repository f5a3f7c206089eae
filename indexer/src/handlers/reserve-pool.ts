import { ponder, type Context } from 'ponder:registry';
import { capitalPosition, claim, claimPayment, credit } from 'ponder:schema';
import type { Hex } from 'viem';

import { claimIdFrom, policyOfClaim } from '../../../domain/primitives/ids.ts';
import { zeroAddress } from '../../../domain/primitives/label.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';
import * as deltasOf from '../projections/pool-deltas.ts';
import { moveBuckets } from './move-buckets.ts';

type PaymentKind = 'Paid' | 'Credited' | 'Owed' | 'DebtPaid';

async function recordPayment(
  context: Context,
  event: PlacedEvent & { readonly args: { readonly claimId: bigint; readonly payee: Hex; readonly assets: bigint } },
  kind: PaymentKind,
): Promise<void> {
  const place = placeOf(event);
  const { claimId, payee, assets } = event.args;
  const policyId = policyOfClaim(claimIdFrom(claimId));
  const row = { ...place, id: lineIdOf(place), claimId, policyId, pool: event.log.address, payee, kind, assets };
  await context.db.insert(claimPayment).values(row);
  if (kind === 'Owed' || kind === 'DebtPaid') return;
  await context.db.update(claim, { id: claimId }).set((known) => ({ paidAt: known.paidAt ?? place.at }));
}

ponder.on('ReservePool:PremiumBooked', async ({ event, context }) => {
  const { versionId, payer, premiumAssets } = event.args;
  await moveBuckets(context, event, {
    kind: 'PremiumBooked',
    deltas: deltasOf.premiumBooked(event.args),
    versionId,
    account: payer,
    also: (pool) => ({ premiumAssets: pool.premiumAssets + premiumAssets }),
  });
});

ponder.on('ReservePool:ClaimReserved', async ({ event, context }) => {
  const { claimId } = event.args;
  await moveBuckets(context, event, { kind: 'ClaimReserved', deltas: deltasOf.claimReserved(event.args), claimId });
});

ponder.on('ReservePool:ClaimSettled', async ({ event, context }) => {
  const { claimId } = event.args;
  await moveBuckets(context, event, { kind: 'ClaimSettled', deltas: deltasOf.claimSettled(event.args), claimId });
});

ponder.on('ReservePool:PaidOut', async ({ event, context }) => {
  const { claimId, payee, assets } = event.args;
  await recordPayment(context, event, 'Paid');
  await moveBuckets(context, event, {
    kind: 'PaidOut',
    deltas: deltasOf.noDeltas,
    claimId,
    account: payee,
    also: (pool) => ({ paidAssets: pool.paidAssets + assets }),
  });
});

ponder.on('ReservePool:CreditBooked', async ({ event, context }) => {
  const { claimId, payee, assets } = event.args;
  const updatedAt = placeOf(event).at;
  await context.db
    .insert(credit)
    .values({ pool: event.log.address, payee, assets, bookedAssets: assets, collectedAssets: 0n, updatedAt })
    .onConflictDoUpdate((row) => ({ assets: row.assets + assets, bookedAssets: row.bookedAssets + assets, updatedAt }));
  await recordPayment(context, event, 'Credited');
  await moveBuckets(context, event, {
    kind: 'CreditBooked',
    deltas: deltasOf.creditBooked(assets),
    claimId,
    account: payee,
  });
});

ponder.on('ReservePool:CreditCollected', async ({ event, context }) => {
  const { payee, assets } = event.args;
  const updatedAt = placeOf(event).at;
  await context.db
    .update(credit, { pool: event.log.address, payee })
    .set((row) => ({ assets: row.assets - assets, collectedAssets: row.collectedAssets + assets, updatedAt }));
  await moveBuckets(context, event, {
    kind: 'CreditCollected',
    deltas: deltasOf.creditCollected(assets),
    account: payee,
    also: (pool) => ({ paidAssets: pool.paidAssets + assets }),
  });
});

ponder.on('ReservePool:DebtBooked', async ({ event, context }) => {
  const { claimId, payee } = event.args;
  await recordPayment(context, event, 'Owed');
  await moveBuckets(context, event, { kind: 'DebtBooked', deltas: deltasOf.noDeltas, claimId, account: payee });
});

ponder.on('ReservePool:DebtPaid', async ({ event, context }) => {
  const { claimId, payee, assets } = event.args;
  await recordPayment(context, event, 'DebtPaid');
  await moveBuckets(context, event, { kind: 'DebtPaid', deltas: deltasOf.debtPaid(assets), claimId, account: payee });
});

ponder.on('ReservePool:LockReleased', async ({ event, context }) => {
  const { versionId, lockAssets } = event.args;
  await moveBuckets(context, event, { kind: 'LockReleased', deltas: deltasOf.lockReleased(lockAssets), versionId });
});

ponder.on('ReservePool:PremiumEarned', async ({ event, context }) => {
  const { throughDay, earnedAssets } = event.args;
  await moveBuckets(context, event, {
    kind: 'PremiumEarned',
    deltas: deltasOf.premiumEarned(earnedAssets),
    also: () => ({ earnedThroughDay: throughDay }),
  });
});

/* CAPITAL */

ponder.on('ReservePool:Deposit', async ({ event, context }) => {
  const { owner, assets } = event.args;
  const row = { pool: event.log.address, owner, shares: 0n, depositedAssets: assets, withdrawnAssets: 0n };
  await context.db
    .insert(capitalPosition)
    .values(row)
    .onConflictDoUpdate((known) => ({ depositedAssets: known.depositedAssets + assets }));
  await moveBuckets(context, event, { kind: 'Deposit', deltas: deltasOf.capitalMoved(assets), account: owner });
});

ponder.on('ReservePool:Withdraw', async ({ event, context }) => {
  const { owner, assets, shares } = event.args;
  await context.db.update(capitalPosition, { pool: event.log.address, owner }).set((known) => ({
    withdrawnAssets: known.withdrawnAssets + assets,
    shares: known.shares - shares,
    ...requestLess(known.exitShares, shares),
  }));
  await moveBuckets(context, event, { kind: 'Withdraw', deltas: deltasOf.capitalMoved(-assets), account: owner });
});

/** What is left of an exit request; nothing left is no request. */
function requestLess(exitShares: bigint | null, shares: bigint) {
  const left = (exitShares ?? 0n) - shares;
  return left > 0n ? { exitShares: left } : { exitShares: null, matureAt: null, lapsesAt: null };
}

/** Shares in the pool's escrow stay their owner's until they are redeemed. */
ponder.on('ReservePool:Transfer', async ({ event, context }) => {
  const { from, to, value } = event.args;
  const pool = event.log.address;
  if (from === zeroAddress || to === zeroAddress) {
    const delta = from === zeroAddress ? value : -value;
    await moveBuckets(context, event, {
      kind: from === zeroAddress ? 'SharesMinted' : 'SharesBurned',
      deltas: deltasOf.noDeltas,
      account: from === zeroAddress ? to : from,
      also: (known) => ({ shares: known.shares + delta }),
    });
  }
  const isEscrow = [from, to].some((account) => account.toLowerCase() === pool.toLowerCase());
  if (isEscrow) return;
  await addShares(context, pool, from, -value);
  await addShares(context, pool, to, value);
});

async function addShares(context: Context, pool: Hex, owner: Hex, shares: bigint): Promise<void> {
  if (owner === zeroAddress) return;
  await context.db
    .insert(capitalPosition)
    .values({ pool, owner, shares, depositedAssets: 0n, withdrawnAssets: 0n })
    .onConflictDoUpdate((known) => ({ shares: known.shares + shares }));
}

ponder.on('ReservePool:ExitRequested', async ({ event, context }) => {
  const { owner, shares, matureAt, lapsesAt } = event.args;
  await context.db
    .update(capitalPosition, { pool: event.log.address, owner })
    .set({ exitShares: shares, matureAt, lapsesAt });
});

ponder.on('ReservePool:ExitCancelled', async ({ event, context }) => {
  const { owner } = event.args;
  await context.db
    .update(capitalPosition, { pool: event.log.address, owner })
    .set({ exitShares: null, matureAt: null, lapsesAt: null });
});
