import { ponder } from 'ponder:registry';
import { bondCredit, observationBond, observationRound } from 'ponder:schema';

import { placeOf } from '../projections/event-place.ts';
import { reportedObservation, reportedRound, statusWithoutAnswer } from '../projections/observation.ts';
import { changeObservation, observationOf, tellObservation } from './tell-observation.ts';

/* WORDS */

ponder.on('ObservationFeed:ObservationReported', async ({ event, context }) => {
  const { key } = event.args;
  await changeObservation(context, event, key, reportedObservation(event.args));
  await context.db.insert(observationRound).values(reportedRound(event.args, placeOf(event)));
  await tellObservation(context, event, { kind: 'ObservationReported', actor: event.transaction.from, key });
});

ponder.on('ObservationFeed:ObservationDisputed', async ({ event, context }) => {
  const { key, disputer, seat, policyId, bond, answerableUntil } = event.args;
  const { round } = await observationOf(context, key);
  await changeObservation(context, event, key, { status: 'Disputed' });
  await context.db.update(observationRound, { key, round }).set({
    disputer,
    disputerSeat: seat,
    disputePolicyId: seat === 0 ? policyId : null,
    disputedAt: placeOf(event).at,
    answerableUntil,
  });
  if (bond > 0n) {
    const row = { key, round, disputer, amount: bond, status: 'Open', endedAt: null };
    await context.db.insert(observationBond).values(row);
  }
  await tellObservation(context, event, { kind: 'ObservationDisputed', actor: disputer, key });
});

ponder.on('ObservationFeed:ObservationAnswered', async ({ event, context }) => {
  const { key, round, value, observedAt, seats, confirmed } = event.args;
  await context.db.update(observationRound, { key, round }).set({
    answerValue: value,
    answerSeats: seats,
    answerObservedAt: observedAt,
    answeredAt: placeOf(event).at,
    confirmed,
  });
  await tellObservation(context, event, { kind: 'ObservationAnswered', actor: event.transaction.from, key });
});

ponder.on('ObservationFeed:ObservationFinal', async ({ event, context }) => {
  const { key, round, finals, value, lowest, highest } = event.args;
  await changeObservation(context, event, key, { status: 'Final', finals, latest: value, lowest, highest });
  await context.db.update(observationRound, { key, round }).set({ finalAt: placeOf(event).at });
  await tellObservation(context, event, { kind: 'ObservationFinal', actor: event.transaction.from, key });
});

ponder.on('ObservationFeed:ObservationUnresolved', async ({ event, context }) => {
  const { key, round } = event.args;
  if (round === 0) {
    await changeObservation(context, event, key, { status: 'Unresolved' });
  } else {
    const status = statusWithoutAnswer(await observationOf(context, key));
    await changeObservation(context, event, key, { status });
    await context.db.update(observationRound, { key, round }).set({ unresolvedAt: placeOf(event).at });
  }
  await tellObservation(context, event, { kind: 'ObservationUnresolved', actor: event.transaction.from, key });
});

/* BONDS */

ponder.on('ObservationFeed:BondReleased', async ({ event, context }) => {
  const { key, disputer, bond, forfeited } = event.args;
  const { round } = await observationOf(context, key);
  const ended = { status: forfeited ? 'Forfeited' : 'Released', endedAt: placeOf(event).at };
  await context.db.update(observationBond, { key, round }).set(ended);
  if (!forfeited) {
    await context.db
      .insert(bondCredit)
      .values({ disputer, amount: bond })
      .onConflictDoUpdate((row) => ({ amount: row.amount + bond }));
  }
  await tellObservation(context, event, { kind: 'BondReleased', actor: event.transaction.from, key });
});

ponder.on('ObservationFeed:BondCollected', async ({ event, context }) => {
  const { disputer } = event.args;
  await context.db.update(bondCredit, { disputer }).set({ amount: 0n });
  await tellObservation(context, event, { kind: 'BondCollected', actor: disputer });
});

ponder.on('ObservationFeed:ForfeitsSwept', async ({ event, context }) => {
  await tellObservation(context, event, { kind: 'ForfeitsSwept', actor: event.args.by });
});
