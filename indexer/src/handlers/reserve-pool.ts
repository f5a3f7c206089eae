import { ponder, type Context } from 'ponder:registry';
import { claim, claimWant, poolZone } from 'ponder:schema';
import type { Hex } from 'viem';

import { placeOf } from '../projections/event-place.ts';
import * as deltasOf from '../projections/pool-deltas.ts';
import { moveBuckets } from './move-buckets.ts';
import { recordPayment } from './record-payment.ts';
import { tellPolicy } from './tell-policy.ts';

/*
 * The pool's business with policies and claims. Payees are in pool-payees.ts, capital and the carrier in pool-capital.ts.
 */

/* POLICIES */

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

ponder.on('ReservePool:PremiumEarned', async ({ event, context }) => {
  const { throughDay, earnedAssets } = event.args;
  await moveBuckets(context, event, {
    kind: 'PremiumEarned',
    deltas: deltasOf.premiumEarned(earnedAssets),
    also: () => ({ earnedThroughDay: throughDay }),
  });
});

ponder.on('ReservePool:PremiumRefunded', async ({ event, context }) => {
  const { policyId, versionId, payee, ...refund } = event.args;
  const deltas = deltasOf.premiumRefunded(refund);
  await moveBuckets(context, event, { kind: 'PremiumRefunded', deltas, versionId, account: payee });
  const actor = event.transaction.from;
  await tellPolicy(context, event, { policyId, kind: 'PremiumRefunded', actor });
});

ponder.on('ReservePool:LockReleased', async ({ event, context }) => {
  const { versionId, lockAssets } = event.args;
  await moveBuckets(context, event, { kind: 'LockReleased', deltas: deltasOf.lockReleased(lockAssets), versionId });
});

ponder.on('ReservePool:ZoneCapSet', async ({ event, context }) => {
  const { zone, capAssets } = event.args;
  const row = { pool: event.log.address, zone, insuredAssets: 0n, capAssets };
  await context.db.insert(poolZone).values(row).onConflictDoUpdate({ capAssets });
});

ponder.on('ReservePool:ZoneInsured', async ({ event, context }) => {
  const { zone, insuredAssets } = event.args;
  const row = { pool: event.log.address, zone, insuredAssets, capAssets: null };
  await context.db.insert(poolZone).values(row).onConflictDoUpdate({ insuredAssets });
});

/* CLAIMS */

/** What a claim wants beyond its reserve. The pool tells it before the ClaimBook tells of the claim. @returns what changed */
async function want(
  context: Context,
  claimId: bigint,
  to: { readonly pool: Hex; readonly at: number; readonly wanted: (before: bigint) => bigint },
): Promise<bigint> {
  const before = (await context.db.find(claimWant, { claimId }))?.assets ?? 0n;
  const assets = to.wanted(before);
  const row = { pool: to.pool, assets };
  await context.db
    .insert(claimWant)
    .values({ claimId, ...row, since: to.at })
    .onConflictDoUpdate(row);
  const known = await context.db.find(claim, { id: claimId });
  if (known !== null) await context.db.update(claim, { id: claimId }).set({ unreservedAssets: assets });
  return assets - before;
}

ponder.on('ReservePool:ClaimReserved', async ({ event, context }) => {
  const { claimId, unreservedAssets } = event.args;
  const { at } = placeOf(event);
  const pool = event.log.address;
  const more =
    unreservedAssets === 0n
      ? 0n
      : await want(context, claimId, { pool, at, wanted: (before) => before + unreservedAssets });
  const deltas = { ...deltasOf.claimReserved(event.args), ...unreserved(more) };
  await moveBuckets(context, event, { kind: 'ClaimReserved', deltas, claimId });
});

ponder.on('ReservePool:ClaimToppedUp', async ({ event, context }) => {
  const { claimId, reservedAssets, unreservedAssets } = event.args;
  const pool = event.log.address;
  const more = await want(context, claimId, { pool, at: placeOf(event).at, wanted: () => unreservedAssets });
  const deltas = { ...deltasOf.claimToppedUp(reservedAssets), ...unreserved(more) };
  await moveBuckets(context, event, { kind: 'ClaimToppedUp', deltas, claimId });
});

ponder.on('ReservePool:ClaimUnreserved', async ({ event, context }) => {
  const { claimId, unreservedAssets } = event.args;
  const pool = event.log.address;
  const more = await want(context, claimId, { pool, at: placeOf(event).at, wanted: () => unreservedAssets });
  await moveBuckets(context, event, { kind: 'ClaimUnreserved', deltas: deltasOf.wantChanged(more), claimId });
});

function unreserved(unreservedDelta: bigint): Pick<deltasOf.BucketDeltas, 'unreservedDelta'> {
  return { unreservedDelta };
}

ponder.on('ReservePool:ClaimSettled', async ({ event, context }) => {
  const { claimId } = event.args;
  await moveBuckets(context, event, { kind: 'ClaimSettled', deltas: deltasOf.claimSettled(event.args), claimId });
});

ponder.on('ReservePool:PageDrawn', async ({ event, context }) => {
  await moveBuckets(context, event, { kind: 'PageDrawn', deltas: deltasOf.pageDrawn(event.args) });
});

ponder.on('ReservePool:SilenceUsed', async ({ event, context }) => {
  const { claimId } = event.args;
  await moveBuckets(context, event, { kind: 'SilenceUsed', deltas: deltasOf.noDeltas, claimId });
});

ponder.on('ReservePool:RecoveryBooked', async ({ event, context }) => {
  const { claimId, payer, toPoolAssets } = event.args;
  const deltas = deltasOf.capitalMoved(toPoolAssets);
  await moveBuckets(context, event, { kind: 'RecoveryBooked', deltas, claimId, account: payer });
});

/* DEBTS */

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
