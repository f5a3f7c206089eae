import { ponder } from 'ponder:registry';
import { feedOperator, observationSource } from 'ponder:schema';

import { placeOf } from '../projections/event-place.ts';
import { wordOf } from '../projections/observation.ts';
import { tellObservation } from './tell-observation.ts';

/** Of what stands in the constructor the deployer is told as the one who did it: nobody proposed it. */
ponder.on('SourceRegister:SignerSet', async ({ event, context }) => {
  const { operator, seat, signer } = event.args;
  const row = { signer, setAt: placeOf(event).at, droppedAt: null, droppedBy: null };
  await context.db
    .insert(feedOperator)
    .values({ seat, label: wordOf(operator), ...row })
    .onConflictDoUpdate(row);
  await tellObservation(context, event, { kind: 'SignerSet', actor: event.transaction.from });
});

ponder.on('SourceRegister:SignerDropped', async ({ event, context }) => {
  const { seat, by } = event.args;
  const dropped = { signer: null, droppedAt: placeOf(event).at, droppedBy: by };
  await context.db.update(feedOperator, { seat }).set(dropped);
  await tellObservation(context, event, { kind: 'SignerDropped', actor: by });
});

ponder.on('SourceRegister:SourceRegistered', async ({ event, context }) => {
  const { label, source } = event.args;
  await context.db.insert(observationSource).values({ id: wordOf(label), ...source, registeredAt: placeOf(event).at });
  await tellObservation(context, event, { kind: 'SourceRegistered', actor: event.transaction.from });
});

ponder.on('SourceRegister:SignerProposed', async ({ event, context }) => {
  await tellObservation(context, event, { kind: 'SignerProposed', actor: event.args.proposer });
});

ponder.on('SourceRegister:SourceProposed', async ({ event, context }) => {
  await tellObservation(context, event, { kind: 'SourceProposed', actor: event.args.proposer });
});
