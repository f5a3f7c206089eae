import { ponder } from 'ponder:registry';
import { policy, policyEvent } from 'ponder:schema';

import { toJson } from '../../../domain/chain/event-json.ts';
import { lineIdOf, placeOf } from '../projections/event-place.ts';

ponder.on('SalesDesk:CoverSold', async ({ event, context }) => {
  const { args } = event;
  const place = placeOf(event);
  await context.db.update(policy, { id: args.policyId }).set({
    buyer: args.buyer,
    taxAssets: args.taxAssets,
    feeAssets: args.feeAssets,
    lockAssets: args.lockedAssets,
    quoteDigest: args.quoteDigest,
  });
  await context.db.insert(policyEvent).values({
    ...place,
    id: lineIdOf(place),
    policyId: args.policyId,
    kind: 'Sold',
    actor: args.buyer,
    assets: args.premiumAssets,
    data: toJson(args),
  });
});
