import { and, eq } from 'ponder';
import { ponder, type Context } from 'ponder:registry';
import { passing, successor } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { zeroAddress } from '../../../domain/primitives/label.ts';
import { placeOf } from '../projections/event-place.ts';
import { tellPerson, tellPolicy } from './tell-policy.ts';

ponder.on('TransferDesk:TransferCountersigned', async ({ event, context }) => {
  const { policyId, from } = event.args;
  await tellPolicy(context, event, { policyId, kind: 'TransferCountersigned', actor: from });
});

/* SUCCESSION AND RECOVERY */

ponder.on('TransferDesk:SuccessorNamed', async ({ event, context }) => {
  const { owner, successor: named } = event.args;
  const row = { successor: named, namedAt: placeOf(event).at };
  if (named === zeroAddress) await context.db.delete(successor, { owner });
  else
    await context.db
      .insert(successor)
      .values({ owner, ...row })
      .onConflictDoUpdate(row);
  await tellPerson(context, event, { person: owner, kind: 'SuccessorNamed', actor: owner });
});

/** Somebody asks for another's place; who asked before for the same starts anew. */
async function ask(
  context: Context,
  key: { readonly owner: Hex; readonly kind: string; readonly taker: Hex },
  asked: Partial<Pick<typeof passing.$inferInsert, 'maturesAt' | 'documentHash' | 'proposer'>> & {
    readonly askedAt: number;
  },
): Promise<void> {
  const blank = { maturesAt: null, documentHash: null, proposer: null, approver: null, endedAt: null, policyIds: null };
  const row = { ...blank, ...asked, status: 'Open' };
  await context.db
    .insert(passing)
    .values({ ...key, ...row })
    .onConflictDoUpdate(row);
}

ponder.on('TransferDesk:SuccessionRequested', async ({ event, context }) => {
  const { owner, successor: to, maturesAt } = event.args;
  await ask(context, { owner, kind: 'Succession', taker: to }, { maturesAt, askedAt: placeOf(event).at });
  await tellPerson(context, event, { person: owner, kind: 'SuccessionRequested', actor: to });
});

ponder.on('TransferDesk:RecoveryProposed', async ({ event, context }) => {
  const { owner, to, documentHash, officer } = event.args;
  const asked = { documentHash, proposer: officer, askedAt: placeOf(event).at };
  await ask(context, { owner, kind: 'Recovery', taker: to }, asked);
  await tellPerson(context, event, { person: owner, kind: 'RecoveryProposed', actor: officer });
});

ponder.on('TransferDesk:RecoveryApproved', async ({ event, context }) => {
  const { owner, to, officer, maturesAt } = event.args;
  await context.db.update(passing, { owner, kind: 'Recovery', taker: to }).set({ approver: officer, maturesAt });
  await tellPerson(context, event, { person: owner, kind: 'RecoveryApproved', actor: officer });
});

/** Ends what is open between two people, whichever way it was asked for. */
async function end(
  context: Context,
  between: { readonly owner: Hex; readonly to: Hex },
  how: Pick<typeof passing.$inferInsert, 'status' | 'endedAt' | 'policyIds'>,
): Promise<void> {
  const { owner, to } = between;
  const open = await context.db.sql
    .select({ kind: passing.kind })
    .from(passing)
    .where(and(eq(passing.owner, owner), eq(passing.taker, to), eq(passing.status, 'Open')));
  for (const { kind } of open) await context.db.update(passing, { owner, kind, taker: to }).set(how);
}

ponder.on('TransferDesk:PassingVetoed', async ({ event, context }) => {
  const { owner, to } = event.args;
  await end(context, { owner, to }, { status: 'Vetoed', endedAt: placeOf(event).at });
  await tellPerson(context, event, { person: owner, kind: 'PassingVetoed', actor: owner });
});

ponder.on('TransferDesk:PlaceTaken', async ({ event, context }) => {
  const { owner, to, policyIds } = event.args;
  const done = { status: 'Done', endedAt: placeOf(event).at, policyIds: toJson(policyIds) };
  await end(context, { owner, to }, done);
  await tellPerson(context, event, { person: owner, kind: 'PlaceTaken', actor: event.transaction.from });
});
