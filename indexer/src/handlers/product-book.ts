import { ponder } from 'ponder:registry';
import { adjudicatorPin, productVersion } from 'ponder:schema';

import { placeOf } from '../projections/event-place.ts';
import { publishedVersion } from '../projections/product-version.ts';

ponder.on('ProductBook:VersionPublished', async ({ event, context }) => {
  await context.db.insert(productVersion).values(publishedVersion(event.args, placeOf(event)));
});

ponder.on('ProductBook:VersionCapped', async ({ event, context }) => {
  const { versionId, capAssets } = event.args;
  await context.db.update(productVersion, { id: versionId }).set({ capAssets });
});

ponder.on('ProductBook:AdjudicatorsPinned', async ({ event, context }) => {
  const { versionId, adjudicators } = event.args;
  const pinnedAt = placeOf(event).at;
  const rows = adjudicators.map((adjudicator) => ({ versionId, adjudicator, pinnedAt }));
  await context.db.insert(adjudicatorPin).values(rows).onConflictDoNothing();
});

ponder.on('ProductBook:VersionRetired', async ({ event, context }) => {
  const { versionId, by } = event.args;
  await context.db.update(productVersion, { id: versionId }).set({ retiredAt: placeOf(event).at, retiredBy: by });
});
