import { ponder, type Context } from 'ponder:registry';
import { policy, policyEvent, productVersion } from 'ponder:schema';

import { toJson } from '../../../domain/chain/event-json.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { lineIdOf, placeOf } from '../projections/event-place.ts';
import { issuedPolicy } from '../projections/policy.ts';

/** Limits of a version's open policies together. */
async function addInsured(context: Context, versionId: number, assets: bigint): Promise<void> {
  await context.db
    .update(productVersion, { id: versionId })
    .set((version) => ({ insuredAssets: version.insuredAssets + assets }));
}

ponder.on('PolicyBook:PolicyIssued', async ({ event, context }) => {
  const { args } = event;
  const place = placeOf(event);
  const version = present(
    await context.db.find(productVersion, { id: args.versionId }),
    'a policy of an unknown version',
  );
  await context.db.insert(policy).values(issuedPolicy(args, version, place));
  await addInsured(context, args.versionId, args.limitAssets);
  await context.db.insert(policyEvent).values({
    ...place,
    id: lineIdOf(place),
    policyId: args.policyId,
    kind: 'Issued',
    actor: args.holder,
    assets: args.limitAssets,
    data: toJson(args),
  });
});

ponder.on('PolicyBook:PolicyClosed', async ({ event, context }) => {
  const { args } = event;
  const place = placeOf(event);
  const closed = await context.db.update(policy, { id: args.policyId }).set({ closedAt: place.at });
  await addInsured(context, closed.versionId, -closed.limitAssets);
  await context.db.insert(policyEvent).values({
    ...place,
    id: lineIdOf(place),
    policyId: args.policyId,
    kind: 'Closed',
    actor: event.transaction.from,
    assets: args.freedAssets,
    data: toJson(args),
  });
});
