import { ponder } from 'ponder:registry';
import { holidayYear, lawProfile } from 'ponder:schema';

import { toJson } from '../../../domain/chain/event-json.ts';
import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { placeOf } from '../projections/event-place.ts';

ponder.on('LawBook:ProfilePublished', async ({ event, context }) => {
  const { profileId, label, profile } = event.args;
  await context.db.insert(lawProfile).values({
    id: profileId,
    label: bytes32ToLabel(label) ?? label,
    profile: toJson(profile),
    publishedAt: placeOf(event).at,
  });
});

ponder.on('LawBook:HolidaysPublished', async ({ event, context }) => {
  const { calendar, year, bitmap } = event.args;
  await context.db.insert(holidayYear).values({ calendar, year, bitmap: toJson(bitmap) });
});
