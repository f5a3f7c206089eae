import { ponder } from 'ponder:registry';
import { skippedPolicy } from 'ponder:schema';

import { placeOf } from '../projections/event-place.ts';
import { changeObservation, tellObservation } from './tell-observation.ts';

ponder.on('ParametricTrigger:PageSettled', async ({ event, context }) => {
  const { key, actor, eventAssets } = event.args;
  await changeObservation(context, event, key, { eventAssets });
  await tellObservation(context, event, { kind: 'PageSettled', actor, key });
});

ponder.on('ParametricTrigger:PolicySkipped', async ({ event, context }) => {
  const { key, policyId, reason, cause } = event.args;
  const row = { reason, cause, at: placeOf(event).at };
  await context.db
    .insert(skippedPolicy)
    .values({ key, policyId, ...row })
    .onConflictDoUpdate(row);
  await tellObservation(context, event, { kind: 'PolicySkipped', actor: event.transaction.from, key });
});

ponder.on('ParametricTrigger:EventCapRaised', async ({ event, context }) => {
  const { key, by, capAssets } = event.args;
  await changeObservation(context, event, key, { raisedCapAssets: capAssets });
  await tellObservation(context, event, { kind: 'EventCapRaised', actor: by, key });
});
