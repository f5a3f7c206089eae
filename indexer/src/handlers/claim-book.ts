import { ponder, type Context } from 'ponder:registry';
import { claim, policy, policyEvent, productVersion } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { caseFileEvents, type CaseFileEvent } from '../../../domain/claims/case-file-events.ts';
import { claimFlagBits } from '../../../domain/claims/claim-flags.ts';
import { claimPhaseAt, type ClaimVerdict } from '../../../domain/claims/claim-types.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { claimIdFrom, numberOfClaim, policyOfClaim } from '../../../domain/primitives/ids.ts';
import { termsFromJson } from '../../../domain/products/terms-json.ts';
import {
  closedClaim,
  decidedClaim,
  furtherClaim,
  openedClaim,
  type ClaimOpened,
  type ClaimRow,
} from '../projections/claim.ts';
import { lineIdOf, placeOf, type EventPlace } from '../projections/event-place.ts';
import { appealByOf, decideByOf, knownLaw } from './known-law.ts';
import { recordEntry, writeEntry, type EntryArgs, type EntryEvent } from './record-entry.ts';

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
  await useCover(context, {
    claimId: opened.claimId,
    deltaAssets: opened.reservedAssets,
    openDelta: 1,
    place,
    actor: opened.actor,
  });
}

interface CoverUse {
  readonly claimId: bigint;
  readonly actor: Hex;
  /** Cover taken by the claim, or given back when negative; base units. */
  readonly deltaAssets: bigint;
  /** +1 when the claim opens, −1 when it closes. */
  readonly openDelta: number;
  readonly place: EventPlace;
}

/** What a claim does to its policy: cover used and claims open. The register keeps the same figures and emits nothing. */
async function useCover(context: Context, use: CoverUse): Promise<void> {
  const policyId = policyOfClaim(claimIdFrom(use.claimId));
  const after = await context.db
    .update(policy, { id: policyId })
    .set((row) => ({ usedAssets: row.usedAssets + use.deltaAssets, openClaims: row.openClaims + use.openDelta }));
  const { usedAssets, openClaims } = after;
  await context.db.insert(policyEvent).values({
    ...use.place,
    id: lineIdOf(use.place),
    policyId,
    kind: 'Used',
    actor: use.actor,
    assets: use.deltaAssets,
    data: toJson({ claimId: use.claimId, deltaAssets: use.deltaAssets, usedAssets, openClaims }),
  });
}

type EndingEvent = EntryEvent<EntryArgs & { readonly releasedAssets: bigint }>;

/** The end of a claim by withdrawal, acceptance or time: what is still reserved goes back to the policy. */
async function endClaim(
  context: Context,
  event: EndingEvent,
  ending: { readonly name: CaseFileEvent; readonly verdict?: ClaimVerdict },
): Promise<void> {
  const place = placeOf(event);
  const { claimId, actor, releasedAssets } = event.args;
  const changes = (row: ClaimRow) => closedClaim(ending.verdict ?? row.verdict, place);
  await recordEntry(context, event, { name: ending.name, changes });
  await useCover(context, { claimId, actor, deltaAssets: -releasedAssets, openDelta: -1, place });
}

/* FILING */

ponder.on('ClaimBook:ClaimFiled', async ({ event, context }) => {
  await openClaim(context, { ...event.args, claimant: event.args.actor }, placeOf(event));
  await writeEntry(context, event, { name: 'ClaimFiled', seq: 1 });
});

ponder.on('ClaimBook:ClaimNotified', async ({ event, context }) => {
  const opened = { ...event.args, claimant: event.args.caller, expectedAssets: 0n, reservedAssets: 0n };
  await openClaim(context, opened, placeOf(event));
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
  const isOver = claimPhaseAt(event.args.phase) === 'Closed';
  const appealBy = isOver
    ? null
    : await appealByOf(context, await knownLaw(context, version.profileId, place.at), place.at);
  const isLate = decided.decideBy !== null && place.at > decided.decideBy;
  const known = { appealBy, isLate, lateFlag: claimFlagBits.LATE };
  const changes = (row: ClaimRow) => decidedClaim(row, event.args, known, place);
  await recordEntry(context, event, { name: 'ClaimDecided', changes });

  const { claimId, actor, paidAssets, reservedAssets } = event.args;
  const deltaAssets = paidAssets + reservedAssets - decided.reservedAssets;
  await useCover(context, { claimId, actor, deltaAssets, openDelta: isOver ? -1 : 0, place });
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
