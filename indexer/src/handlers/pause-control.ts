import { inArray } from 'ponder';
import { ponder, type Context } from 'ponder:registry';
import { claim, pauseFlag, pauseInterval, pauseProposal } from 'ponder:schema';

import { pauseFlagAt, type PauseFlag } from '../../../domain/access/pause-flags.ts';
import { toJson } from '../../../domain/chain/event-json.ts';
import type { PauseInterval } from '../../../domain/claims/paused-seconds.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { placeOf } from '../projections/event-place.ts';
import { pausesOf } from './known-law.ts';
import { clocksOf } from './record-act.ts';

/** Phases whose windows a pause of deciding lengthens. */
const PAUSABLE = ['Filed', 'AwaitingDocuments', 'Decided', 'Appealed'];

/** A pause of deciding gives its seconds back to claimants (CLM-6). */
async function shiftWindows(context: Context): Promise<void> {
  const open = await context.db.sql.select().from(claim).where(inArray(claim.phase, PAUSABLE)).orderBy(claim.id);
  for (const row of open) await context.db.update(claim, { id: row.id }).set(await clocksOf(context, row));
}

/** Keeps the intervals of a flag together: the last one is the one of `startsAt`, or it is new. */
async function keepInterval(context: Context, flag: PauseFlag, last: PauseInterval): Promise<void> {
  const earlier = (await pausesOf(context, flag)).filter(({ startsAt }) => startsAt !== last.startsAt);
  const intervals = toJson([...earlier, last]);
  await context.db.insert(pauseFlag).values({ flag, intervals }).onConflictDoUpdate({ intervals });
  if (flag === 'Decide') await shiftWindows(context);
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
  await keepInterval(context, flag, { startsAt, endsAt });
});

ponder.on('PauseControl:PauseLifted', async ({ event, context }) => {
  const { by, endedAt } = event.args;
  const flag = pauseFlagAt(event.args.flag);
  const last = present((await pausesOf(context, flag)).at(-1), 'a pause that was lifted but never set');
  const { startsAt } = last;
  await context.db.update(pauseInterval, { flag, startsAt }).set({ endsAt: endedAt, liftedBy: by });
  await keepInterval(context, flag, { startsAt, endsAt: endedAt });
});
