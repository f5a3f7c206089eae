import { ponder } from 'ponder:registry';
import { attestation, paymentHold } from 'ponder:schema';

import { placeOf } from '../projections/event-place.ts';
import { tellPerson } from './tell-policy.ts';

ponder.on('EligibilityDesk:EligibilityAttested', async ({ event, context }) => {
  const { person, issuer, until } = event.args;
  const row = { issuer, until, attestedAt: placeOf(event).at };
  await context.db
    .insert(attestation)
    .values({ person, ...row })
    .onConflictDoUpdate(row);
  await tellPerson(context, event, { person, kind: 'EligibilityAttested', actor: issuer });
});

ponder.on('EligibilityDesk:HoldPlaced', async ({ event, context }) => {
  const { person, by, until, orderReference } = event.args;
  const fresh = { renewals: 0, renewalProposedBy: null, liftedBy: null, liftedAt: null };
  const row = { placedBy: by, placedAt: placeOf(event).at, until, orderReference, ...fresh };
  await context.db
    .insert(paymentHold)
    .values({ person, ...row })
    .onConflictDoUpdate(row);
  await tellPerson(context, event, { person, kind: 'HoldPlaced', actor: by });
});

ponder.on('EligibilityDesk:HoldRenewalProposed', async ({ event, context }) => {
  const { person, proposer } = event.args;
  await context.db.update(paymentHold, { person }).set({ renewalProposedBy: proposer });
  await tellPerson(context, event, { person, kind: 'HoldRenewalProposed', actor: proposer });
});

ponder.on('EligibilityDesk:HoldRenewed', async ({ event, context }) => {
  const { person, approver, until, orderReference } = event.args;
  await context.db
    .update(paymentHold, { person })
    .set((row) => ({ until, orderReference, renewals: row.renewals + 1, renewalProposedBy: null }));
  await tellPerson(context, event, { person, kind: 'HoldRenewed', actor: approver });
});

ponder.on('EligibilityDesk:HoldLifted', async ({ event, context }) => {
  const { person, by } = event.args;
  await context.db.update(paymentHold, { person }).set({ liftedBy: by, liftedAt: placeOf(event).at });
  await tellPerson(context, event, { person, kind: 'HoldLifted', actor: by });
});
