import type { Context } from 'ponder:registry';
import { claim, productVersion } from 'ponder:schema';

import type { CaseFileEvent } from '../../../domain/claims/case-file-events.ts';
import { isOpen } from '../../../domain/claims/claim-states.ts';
import { claimPhaseOf } from '../../../domain/claims/claim-types.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { claimClocks, resumedClaim } from '../projections/claim-clocks.ts';
import type { ClaimRow } from '../projections/claim.ts';
import { placeOf, type EventPlace } from '../projections/event-place.ts';
import { knownClocks } from './known-law.ts';
import { writeEntry, type EntryArgs, type EntryEvent } from './record-entry.ts';
import { moveCover } from './use-cover.ts';

/** What an act changes in a claim. */
export type Changes<Args> = (claim: ClaimRow, args: Args, place: EventPlace) => Partial<ClaimRow>;

/** The handler of an event of the ClaimBook: one entry of a case file. */
export function act<Args>(
  name: CaseFileEvent,
  changes: Changes<Args>,
): (input: { readonly event: EntryEvent<Args & EntryArgs>; readonly context: Context }) => Promise<void> {
  return async ({ event, context }) => {
    await recordAct(context, event, { name, changes });
  };
}

/**
 * Enters an act: the claim as it is afterwards, its clocks, its case file, and what the act did to its policy and to the pool.
 * A found row is the store's own object and changes with it, so it is copied before it is written.
 */
export async function recordAct<Args extends EntryArgs>(
  context: Context,
  event: EntryEvent<Args>,
  act: {
    readonly name: CaseFileEvent;
    readonly changes: Changes<Args>;
    /** What the reserve was to become, where capital may have been short of it; base units. */
    readonly wantedAssets?: bigint;
  },
): Promise<void> {
  const { claimId, caseHead } = event.args;
  const place = placeOf(event);
  const found = present(await context.db.find(claim, { id: claimId }), `an entry for the unknown claim ${claimId}`);
  const before: ClaimRow = { ...found, ...resumedClaim(found, place.at) };
  const changed = { ...before, ...act.changes(before, event.args, place) };
  const entries = before.entries + 1;
  const after = { ...changed, ...(await clocksOf(context, changed)), caseHead, entries };
  await context.db.update(claim, { id: claimId }).set(after);
  await writeEntry(context, event, { name: act.name, seq: entries });
  await moveCover(context, event, {
    reservedBefore: before.reservedAssets,
    keptAssets: after.reservedAssets,
    paidAssets: after.paidAssets - before.paidAssets,
    interestAssets: after.interestAssets - before.interestAssets,
    wantedAssets: act.wantedAssets ?? after.reservedAssets,
    closes: isOpen(claimPhaseOf(before.phase)) && !isOpen(claimPhaseOf(after.phase)),
  });
}

/** The clocks of a claim as it is now. */
export async function clocksOf(context: Context, row: ClaimRow): Promise<Partial<ClaimRow>> {
  const version = present(
    await context.db.find(productVersion, { id: row.versionId }),
    'a claim of an unknown version',
  );
  return claimClocks(row, await knownClocks(context, version.profileId, row));
}
