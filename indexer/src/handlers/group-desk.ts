import { ponder } from 'ponder:registry';
import { certificate, insuranceGroup, policy, productVersion } from 'ponder:schema';

import { present } from '../../../domain/primitives/assert.ts';
import { placeOf } from '../projections/event-place.ts';
import { addInsured } from './policy-book.ts';
import { tellPolicy } from './tell-policy.ts';

ponder.on('GroupDesk:GroupIssued', async ({ event, context }) => {
  const { groupId, versionId, ...told } = event.args;
  const { at, block, tx } = placeOf(event);
  const version = present(await context.db.find(productVersion, { id: versionId }), 'a group of an unknown version');
  const { productId, line, pool } = version;
  const fresh = { used: 0, insuredAssets: told.totalAssets, issuedAt: at, closedAt: null, block, tx };
  await context.db.insert(insuranceGroup).values({ id: groupId, versionId, productId, line, pool, ...told, ...fresh });
  await addInsured(context, versionId, told.totalAssets);
});

/** A certificate's limit and lock pass over to the policy. */
ponder.on('GroupDesk:CertificateUsed', async ({ event, context }) => {
  const { groupId, index, policyId, holder, limitAssets, lockedAssets } = event.args;
  const row = { groupId, place: index, policyId, holder, limitAssets, lockedAssets, usedAt: placeOf(event).at };
  await context.db.insert(certificate).values(row);
  const { versionId } = await context.db.update(insuranceGroup, { id: groupId }).set((group) => ({
    used: group.used + 1,
    lockedAssets: group.lockedAssets - lockedAssets,
    insuredAssets: group.insuredAssets - limitAssets,
  }));
  await addInsured(context, versionId, -limitAssets);
  await context.db
    .update(policy, { id: policyId })
    .set({ groupId, certificate: index, lockAssets: lockedAssets, taxAssets: 0n, feeAssets: 0n });
  const actor = event.transaction.from;
  await tellPolicy(context, event, { policyId, kind: 'CertificateUsed', actor, assets: limitAssets });
});

ponder.on('GroupDesk:GroupClosed', async ({ event, context }) => {
  const { groupId, insuredAssets } = event.args;
  const closed = { closedAt: placeOf(event).at, lockedAssets: 0n, insuredAssets: 0n };
  const { versionId } = await context.db.update(insuranceGroup, { id: groupId }).set(closed);
  await addInsured(context, versionId, -insuredAssets);
});
