import { ponder } from 'ponder:registry';
import { panelMember } from 'ponder:schema';

import { placeOf } from '../projections/event-place.ts';
import { tellPanel } from './appeal-panel.ts';

ponder.on('ArbitratorRegister:ArbitratorEnrolled', async ({ event, context }) => {
  const { arbitrator } = event.args;
  const row = { enrolledAt: placeOf(event).at, removedAt: null, removedBy: null };
  await context.db
    .insert(panelMember)
    .values({ arbitrator, ...row })
    .onConflictDoUpdate(row);
  await tellPanel(context, event, { kind: 'ArbitratorEnrolled', actor: arbitrator });
});

ponder.on('ArbitratorRegister:ArbitratorRemoved', async ({ event, context }) => {
  const { arbitrator, by } = event.args;
  await context.db.update(panelMember, { arbitrator }).set({ removedAt: placeOf(event).at, removedBy: by });
  await tellPanel(context, event, { kind: 'ArbitratorRemoved', actor: by });
});

ponder.on('ArbitratorRegister:SeatFeeSet', async ({ event, context }) => {
  await tellPanel(context, event, { kind: 'SeatFeeSet', actor: event.transaction.from });
});

ponder.on('ArbitratorRegister:RegisterChangeProposed', async ({ event, context }) => {
  await tellPanel(context, event, { kind: 'RegisterChangeProposed', actor: event.args.proposer });
});

ponder.on('ArbitratorRegister:RegisterChangeApproved', async ({ event, context }) => {
  await tellPanel(context, event, { kind: 'RegisterChangeApproved', actor: event.args.approver });
});

ponder.on('ArbitratorRegister:RegisterChangeCancelled', async ({ event, context }) => {
  await tellPanel(context, event, { kind: 'RegisterChangeCancelled', actor: event.args.by });
});
