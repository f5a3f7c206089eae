import { ponder, type Context } from 'ponder:registry';
import { deskEvent, potEvent } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';

/** A line about the coin that pays arbitrators. */
async function tellPot(
  context: Context,
  event: PlacedEvent & { readonly args: unknown },
  line: { readonly kind: string; readonly actor: Hex; readonly amount: bigint | null },
): Promise<void> {
  const place = placeOf(event);
  await context.db.insert(potEvent).values({ ...place, ...line, id: lineIdOf(place), data: toJson(event.args) });
}

ponder.on('DisputeDesk:PotFunded', async ({ event, context }) => {
  const { from, amount } = event.args;
  await tellPot(context, event, { kind: 'PotFunded', actor: from, amount });
});

ponder.on('DisputeDesk:PotWithdrawn', async ({ event, context }) => {
  const { by, amount } = event.args;
  await tellPot(context, event, { kind: 'PotWithdrawn', actor: by, amount });
});

/** The claim's own entry (DisputeOpened) tells of the dispute; this line belongs to the pot that paid for it. */
ponder.on('DisputeDesk:Dispute', async ({ event, context }) => {
  await tellPot(context, event, { kind: 'Dispute', actor: event.transaction.from, amount: null });
});

/** Evidence in a dispute goes to the arbitrator, not into the case file. */
ponder.on('DisputeDesk:Evidence', async ({ event, context }) => {
  const { evidenceGroupId, party } = event.args;
  const place = placeOf(event);
  const line = { claimId: evidenceGroupId, kind: 'DisputeEvidence', actor: party, data: toJson(event.args) };
  await context.db.insert(deskEvent).values({ ...place, ...line, id: lineIdOf(place) });
});
