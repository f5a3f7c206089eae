import { ponder, type Context } from 'ponder:registry';
import { claim, policy, productVersion } from 'ponder:schema';

import { caseFileEvents, type CaseFileEvent } from '../../../domain/claims/case-file-events.ts';
import { claimFlagBits } from '../../../domain/claims/claim-flags.ts';
import { claimPhaseAt, type ClaimVerdict } from '../../../domain/claims/claim-types.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { claimIdFrom, numberOfClaim } from '../../../domain/primitives/ids.ts';
import { termsFromJson } from '../../../domain/products/terms-json.ts';
import {
  closedClaim,
  decidedClaim,
  furtherClaim,
  openedClaim,
  type ClaimOpened,
  type ClaimRow,
} from '../projections/claim.ts';
import { placeOf, type EventPlace } from '../projections/event-place.ts';
import { appealByOf, decideByOf, knownLaw } from './known-law.ts';
import { recordEntry, writeEntry, type EntryArgs, type EntryEvent } from './record-entry.ts';
import { settleCover, takeCover } from './use-cover.ts';

/** Enters a claim and counts it on its policy. */
async function openClaim(context: Context, opened: ClaimOpened, place: EventPlace): Promise<void> {
  const { policyId } = opened.filing;
  const covered = present(await context.db.find(policy, { id: policyId }), 'a claim on an unknown policy');
  const version = present(
    await context.db.find(productVersion, { id: covered.versionId }),
    'a policy of an unknown version',
  );
  const law = await knownLaw(context, version.profileId, place.at);
  const known = { policy: covered, terms: termsFromJson(version.terms), decideBy: decideByOf(law, place.at) };
  await context.db.insert(claim).values(openedClaim(opened, known, place));
  const claimCount = numberOfClaim(claimIdFrom(opened.claimId));
  await context.db.update(policy, { id: policyId }).set({ claimCount });
}

type EndingEvent = EntryEvent<EntryArgs & { readonly releasedAssets: bigint }>;

/** The end of a claim by withdrawal, acceptance or time: what is still reserved goes back to the policy. */
async function endClaim(
  context: Context,
  event: EndingEvent,
  ending: { readonly name: CaseFileEvent; readonly verdict?: ClaimVerdict },
): Promise<void> {
  const changes = (row: ClaimRow) => closedClaim(ending.verdict ?? row.verdict, placeOf(event));
  await recordEntry(context, event, { name: ending.name, changes });
  const reservedBefore = event.args.releasedAssets;
  await settleCover(context, event, {
    reservedBefore,
    paidAssets: 0n,
    interestAssets: 0n,
    keptAssets: 0n,
    closes: true,
  });
}

/* FILING */

ponder.on('ClaimBook:ClaimFiled', async ({ event, context }) => {
  await openClaim(context, { ...event.args, claimant: event.args.actor }, placeOf(event));
  await takeCover(context, event, event.args);
  await writeEntry(context, event, { name: 'ClaimFiled', seq: 1 });
});

ponder.on('ClaimBook:ClaimNotified', async ({ event, context }) => {
  const opened = { ...event.args, claimant: event.args.caller, expectedAssets: 0n, reservedAssets: 0n };
  await openClaim(context, opened, placeOf(event));
  await takeCover(context, event, opened);
  await writeEntry(context, event, { name: 'ClaimNotified', seq: 1 });
});

ponder.on('ClaimBook:ClaimWithdrawn', async ({ event, context }) => {
  await endClaim(context, event, { name: 'ClaimWithdrawn', verdict: 'Withdrawn' });
});

/* DECIDING */

ponder.on('ClaimBook:ClaimDecided', async ({ event, context }) => {
  const place = placeOf(event);
  const decided = present(await context.db.find(claim, { id: event.args.claimId }), 'a decision on an unknown claim');
  const version = present(
    await context.db.find(productVersion, { id: decided.versionId }),
    'a claim of an unknown version',
  );
  // Read before the entry is written: a found row is the store's own object, and changes with it.
  const reservedBefore = decided.reservedAssets;
  const isOver = claimPhaseAt(event.args.phase) === 'Closed';
  const appealBy = isOver
    ? null
    : await appealByOf(context, await knownLaw(context, version.profileId, place.at), place.at);
  const isLate = decided.decideBy !== null && place.at > decided.decideBy;
  const known = { appealBy, isLate, lateFlag: claimFlagBits.LATE };
  const changes = (row: ClaimRow) => decidedClaim(row, event.args, known, place);
  await recordEntry(context, event, { name: 'ClaimDecided', changes });

  const { paidAssets, interestAssets, reservedAssets: keptAssets } = event.args;
  await settleCover(context, event, { reservedBefore, paidAssets, interestAssets, keptAssets, closes: isOver });
});

/* ENDING */

ponder.on('ClaimBook:ClaimAccepted', async ({ event, context }) => {
  await endClaim(context, event, { name: 'ClaimAccepted' });
});

ponder.on('ClaimBook:ClaimFinalized', async ({ event, context }) => {
  await endClaim(context, event, { name: 'ClaimFinalized' });
});

/* WHAT LATER PARTS OF THE SYSTEM EMIT: recorded, so that no head is ever missing; the phase follows the arrow */

const furtherEvents = [
  'ClaimAcknowledged',
  'ClaimNoticeRecorded',
  'ClaimEventAssigned',
  'ClaimExtended',
  'DocumentsRequested',
  'ClaimSupplemented',
  'ClaimRevised',
  'ClaimAdvanced',
  'ClaimEscalated',
  'ClaimSelfApproved',
  'ClaimAppealed',
  'DisputeOpened',
  'ClaimImproved',
  'ClaimRuled',
  'ClaimResolved',
  'ClaimAwarded',
  'ClaimRecovered',
] as const;

for (const name of furtherEvents) {
  ponder.on(`ClaimBook:${name}`, async ({ event, context }) => {
    const changes = (row: ClaimRow) => furtherClaim(row, caseFileEvents[name], event.args, placeOf(event));
    await recordEntry(context, event, { name, changes });
  });
}
