import { ponder } from 'ponder:registry';
import { claim, observationPayment, policy, skippedPolicy } from 'ponder:schema';

import { present } from '../../../domain/primitives/assert.ts';
import { claimIdFrom, policyOfClaim } from '../../../domain/primitives/ids.ts';
import { triggeredClaim } from '../projections/claim.ts';
import { placeOf } from '../projections/event-place.ts';
import { holderAt } from './policy-book.ts';
import { clocksOf } from './record-act.ts';
import { writeEntry } from './record-entry.ts';
import { moveCover } from './use-cover.ts';

/** Nobody files it: an observation opens, pays and closes it at once. The pool tells where the money came from. */
ponder.on('ClaimBook:ClaimTriggered', async ({ event, context }) => {
  const { claimId, lossAt, observationKey, paidAssets } = event.args;
  const id = policyOfClaim(claimIdFrom(claimId));
  const covered = present(await context.db.find(policy, { id }), 'an observation on an unknown policy');
  const claimant = await holderAt(context, covered, lossAt);
  const row = triggeredClaim({ ...event.args, claimant }, covered, placeOf(event));
  // Its clocks began with it and were answered at once: they keep the end they would have had.
  const { decideBy, acknowledgeBy } = await clocksOf(context, { ...row, phase: 'Filed' });
  await context.db.insert(claim).values({ ...row, decideBy, acknowledgeBy });
  await context.db.update(policy, { id }).set({ claimCount: row.number });
  await writeEntry(context, event, { name: 'ClaimTriggered', seq: 1 });
  const paid = { claimId, key: observationKey, policyId: id, paidAssets, at: placeOf(event).at };
  await context.db.insert(observationPayment).values(paid);
  await context.db.delete(skippedPolicy, { key: observationKey, policyId: id });
  await moveCover(context, event, {
    reservedBefore: 0n,
    keptAssets: 0n,
    wantedAssets: 0n,
    paidAssets,
    interestAssets: 0n,
    closes: false,
  });
});
