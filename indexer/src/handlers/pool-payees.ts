import { ponder, type Context } from 'ponder:registry';
import { bankInstruction, claim, credit } from 'ponder:schema';
import type { Hex } from 'viem';

import {
  foldedCredit,
  heldCredit,
  joinedCredit,
  noCredit,
  reheldCredit,
  type CreditRow,
} from '../projections/credit.ts';
import { placeOf, type PlacedEvent } from '../projections/event-place.ts';
import * as deltasOf from '../projections/pool-deltas.ts';
import { moveBuckets } from './move-buckets.ts';
import { recordPayment } from './record-payment.ts';
import { tellPerson } from './tell-policy.ts';

/* How money that is due reaches people, or waits for them. */

async function creditOf(context: Context, pool: Hex, payee: Hex): Promise<CreditRow> {
  return { ...((await context.db.find(credit, { pool, payee })) ?? noCredit(pool, payee)) };
}

async function keep(context: Context, event: PlacedEvent, row: CreditRow): Promise<void> {
  const kept = { ...row, updatedAt: placeOf(event).at };
  await context.db.insert(credit).values(kept).onConflictDoUpdate(kept);
}

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

/* CREDITS */

ponder.on('ReservePool:CreditBooked', async ({ event, context }) => {
  const { claimId, payee, assets } = event.args;
  const before = await creditOf(context, event.log.address, payee);
  await keep(context, event, {
    ...before,
    assets: before.assets + assets,
    bookedAssets: before.bookedAssets + assets,
  });
  await recordPayment(context, event, 'Credited');
  const deltas = deltasOf.creditBooked(assets);
  await moveBuckets(context, event, { kind: 'CreditBooked', deltas, claimId, account: payee });
});

ponder.on('ReservePool:CreditHeld', async ({ event, context }) => {
  const { claimId, payee, assets, until } = event.args;
  const before = foldedCredit(await creditOf(context, event.log.address, payee), placeOf(event).at);
  await keep(context, event, heldCredit(before.credit, { assets, until }));
  await recordPayment(context, event, 'Held');
  const deltas = deltasOf.creditHeld(assets, before.foldedAssets);
  await moveBuckets(context, event, { kind: 'CreditHeld', deltas, claimId, account: payee });
});

ponder.on('ReservePool:HoldSet', async ({ event, context }) => {
  const { payee, heldAssets } = event.args;
  const before = await creditOf(context, event.log.address, payee);
  await keep(context, event, reheldCredit(before, event.args));
  const deltas = deltasOf.holdChanged(heldAssets - before.heldAssets);
  await moveBuckets(context, event, { kind: 'HoldSet', deltas, account: payee });
});

ponder.on('ReservePool:CreditCollected', async ({ event, context }) => {
  const { payee, assets } = event.args;
  const { credit: row, foldedAssets } = foldedCredit(
    await creditOf(context, event.log.address, payee),
    placeOf(event).at,
  );
  const collectedAssets = row.collectedAssets + assets;
  await keep(context, event, { ...row, assets: row.assets - assets, collectedAssets });
  await moveBuckets(context, event, {
    kind: 'CreditCollected',
    deltas: deltasOf.creditCollected(assets, foldedAssets),
    account: payee,
    also: (pool) => ({ paidAssets: pool.paidAssets + assets }),
  });
});

ponder.on('ReservePool:CreditMoved', async ({ event, context }) => {
  const { from, to } = event.args;
  const pool = event.log.address;
  const { at } = placeOf(event);
  const left = foldedCredit(await creditOf(context, pool, from), at);
  const joined = foldedCredit(await creditOf(context, pool, to), at);
  await keep(context, event, { ...left.credit, assets: 0n, heldAssets: 0n, heldUntil: 0 });
  await keep(context, event, joinedCredit(joined.credit, left.credit));
  const deltas = deltasOf.holdChanged(-left.foldedAssets - joined.foldedAssets);
  await moveBuckets(context, event, { kind: 'CreditMoved', deltas, account: from });
  await tellPerson(context, event, { person: from, kind: 'CreditMoved', actor: to });
});

ponder.on('ReservePool:EligibilitySet', async ({ event, context }) => {
  const { person } = event.args;
  await moveBuckets(context, event, { kind: 'EligibilitySet', deltas: deltasOf.noDeltas, account: person });
});

/* BANK */

ponder.on('ReservePool:PaymentInstructed', async ({ event, context }) => {
  const { instructionId: id, claimId, payee, assets, ...told } = event.args;
  const fresh = { status: 'Instructed', instructedAt: placeOf(event).at, endedAt: null, reference: null };
  const row = { pool: event.log.address, id, claimId, payee, assets, ...told, interestAssets: 0n };
  await context.db.insert(bankInstruction).values({ ...row, ...fresh });
  await recordPayment(context, event, 'Instructed');
  const deltas = deltasOf.instructionMoved(assets);
  await moveBuckets(context, event, { kind: 'PaymentInstructed', deltas, claimId, account: payee });
});

ponder.on('ReservePool:InstructionSettled', async ({ event, context }) => {
  const { instructionId, claimId, payee, assets, paymentReference } = event.args;
  const ended = { status: 'Settled', endedAt: placeOf(event).at, reference: paymentReference };
  await context.db.update(bankInstruction, { pool: event.log.address, id: instructionId }).set(ended);
  await recordPayment(context, event, 'BankPaid');
  const deltas = deltasOf.instructionMoved(-assets);
  await moveBuckets(context, event, { kind: 'InstructionSettled', deltas, claimId, account: payee });
});

ponder.on('ReservePool:InstructionReturned', async ({ event, context }) => {
  const { instructionId, claimId, payee, assets, reason } = event.args;
  const ended = { status: 'Returned', endedAt: placeOf(event).at, reference: reason };
  await context.db.update(bankInstruction, { pool: event.log.address, id: instructionId }).set(ended);
  await recordPayment(context, event, 'BankReturned');
  const deltas = deltasOf.instructionMoved(-assets);
  await moveBuckets(context, event, { kind: 'InstructionReturned', deltas, claimId, account: payee });
});

ponder.on('ReservePool:InstructionLate', async ({ event, context }) => {
  const { instructionId, claimId, payee, fromFeesAssets, fromDepositAssets, owedAssets } = event.args;
  const interestAssets = fromFeesAssets + fromDepositAssets + owedAssets;
  await context.db.update(bankInstruction, { pool: event.log.address, id: instructionId }).set({ interestAssets });
  await context.db
    .update(claim, { id: claimId })
    .set((known) => ({ interestAssets: known.interestAssets + interestAssets }));
  const late = { ...event, args: { claimId, payee, assets: interestAssets } };
  await recordPayment(context, late, 'BankLate');
  const deltas = deltasOf.instructionLate(event.args);
  await moveBuckets(context, event, { kind: 'InstructionLate', deltas, claimId, account: payee });
});
