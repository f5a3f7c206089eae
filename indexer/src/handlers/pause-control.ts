import { desc, eq } from 'ponder';
import { ponder, type Context } from 'ponder:registry';
import { claim, pauseInterval, pauseProposal, productVersion } from 'ponder:schema';

import { present } from '../../../domain/primitives/assert.ts';
import { placeOf } from '../projections/event-place.ts';
import { pauseFlagAt } from '../projections/pause-flags.ts';
import { appealByOf, knownLaw } from './known-law.ts';

/** A pause of deciding gives the seconds back to whoever may still disagree (CLM-6). */
async function shiftAppealWindows(context: Context): Promise<void> {
  const decided = await context.db.sql
    .select({ id: claim.id, decidedAt: claim.decidedAt, profileId: productVersion.profileId })
    .from(claim)
    .innerJoin(productVersion, eq(claim.versionId, productVersion.id))
    .where(eq(claim.phase, 'Decided'));
  for (const { id, decidedAt, profileId } of decided) {
    const from = present(decidedAt, 'a decided claim without a time');
    const appealBy = await appealByOf(context, await knownLaw(context, profileId, from), from);
    await context.db.update(claim, { id }).set({ appealBy });
  }
}

ponder.on('PauseControl:PauseProposed', async ({ event, context }) => {
  const { flag, proposer, endsAt } = event.args;
  const proposedAt = placeOf(event).at;
  await context.db
    .insert(pauseProposal)
    .values({ flag: pauseFlagAt(flag), proposer, endsAt, proposedAt })
    .onConflictDoUpdate({ proposer, proposedAt });
});

ponder.on('PauseControl:PauseSet', async ({ event, context }) => {
  const { proposer, approver, startsAt, endsAt } = event.args;
  const flag = pauseFlagAt(event.args.flag);
  await context.db.delete(pauseProposal, { flag, endsAt });
  const row = { endsAt, proposer, approver, liftedBy: null };
  // A pause lifted in the second it began may begin again in that second.
  await context.db
    .insert(pauseInterval)
    .values({ flag, startsAt, ...row })
    .onConflictDoUpdate(row);
  if (flag === 'Decide') await shiftAppealWindows(context);
});

ponder.on('PauseControl:PauseLifted', async ({ event, context }) => {
  const { by, endedAt } = event.args;
  const flag = pauseFlagAt(event.args.flag);
  const [last] = await context.db.sql
    .select({ startsAt: pauseInterval.startsAt })
    .from(pauseInterval)
    .where(eq(pauseInterval.flag, flag))
    .orderBy(desc(pauseInterval.startsAt))
    .limit(1);
  const { startsAt } = present(last, 'a pause that was lifted but never set');
  await context.db.update(pauseInterval, { flag, startsAt }).set({ endsAt: endedAt, liftedBy: by });
  if (flag === 'Decide') await shiftAppealWindows(context);
});
