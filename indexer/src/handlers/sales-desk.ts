import { ponder } from 'ponder:registry';
import { policy } from 'ponder:schema';

import { tellPolicy } from './tell-policy.ts';

ponder.on('SalesDesk:CoverSold', async ({ event, context }) => {
  const { policyId, buyer, premiumAssets, taxAssets, feeAssets, lockedAssets, quoteDigest } = event.args;
  const sold = { buyer, taxAssets, feeAssets, lockAssets: lockedAssets, quoteDigest, premiumPaidAssets: premiumAssets };
  await context.db.update(policy, { id: policyId }).set(sold);
  await tellPolicy(context, event, { policyId, kind: 'Sold', actor: buyer, assets: premiumAssets });
});

ponder.on('SalesDesk:CoverRenewed', async ({ event, context }) => {
  const { policyId, previousId } = event.args;
  await context.db.update(policy, { id: policyId }).set({ previousId });
  const { holder } = await context.db.update(policy, { id: previousId }).set({ renewedBy: policyId });
  await tellPolicy(context, event, { policyId, kind: 'CoverRenewed', actor: holder });
});
