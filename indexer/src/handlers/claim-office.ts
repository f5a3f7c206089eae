import { ponder } from 'ponder:registry';
import { deskEvent } from 'ponder:schema';

import { toJson } from '../../../domain/chain/event-json.ts';
import { lineIdOf, placeOf } from '../projections/event-place.ts';

/** The first of two people; the payment itself is an entry of the case file. */
ponder.on('ClaimOffice:AwardProposed', async ({ event, context }) => {
  const { claimId, by } = event.args;
  const place = placeOf(event);
  const line = { id: lineIdOf(place), claimId, kind: 'AwardProposed', actor: by, data: toJson(event.args) };
  await context.db.insert(deskEvent).values({ ...place, ...line });
});
