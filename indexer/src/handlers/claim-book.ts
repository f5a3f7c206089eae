import { ponder, type Context } from 'ponder:registry';
import { claim, claimEvent, claimEvidence, claimWant, delegation, policy, productVersion } from 'ponder:schema';

import type { CaseFileEvent } from '../../../domain/claims/case-file-events.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { claimIdFrom, numberOfClaim, policyOfClaim } from '../../../domain/primitives/ids.ts';
import { zeroBytes32 } from '../../../domain/primitives/label.ts';
import { termsFromJson } from '../../../domain/products/terms-json.ts';
import * as dispute from '../projections/claim-dispute.ts';
import * as handling from '../projections/claim-handling.ts';
import { endedClaim } from '../projections/claim-money.ts';
import { claimedOf, decidedClaim, openedClaim, type ClaimOpened } from '../projections/claim.ts';
import { placeOf } from '../projections/event-place.ts';
import { marked } from '../projections/policy.ts';
import { pausesOf } from './known-law.ts';
import { holderAt } from './policy-book.ts';
import { act, clocksOf, recordAct } from './record-act.ts';
import { writeEntry, type EntryArgs, type EntryEvent } from './record-entry.ts';
import { takeCover, topUpCover } from './use-cover.ts';

type Filed = EntryEvent<EntryArgs & Omit<ClaimOpened, 'claimant'>>;

/** Enters a claim, counts it on its policy and takes cover. It belongs to whoever held the policy at the time of loss. */
async function openClaim(context: Context, event: Filed, name: CaseFileEvent): Promise<void> {
  const { args } = event;
  const place = placeOf(event);
  const { policyId, lossAt, evidenceRoot } = args.filing;
  const covered = present(await context.db.find(policy, { id: policyId }), 'a claim on an unknown policy');
  const version = await versionOf(context, covered.versionId);
  const claimant = await holderAt(context, covered, lossAt);
  const opened = openedClaim({ ...args, claimant }, { policy: covered, terms: termsFromJson(version.terms) }, place);
  const unreservedAssets = (await context.db.find(claimWant, { claimId: args.claimId }))?.assets ?? 0n;
  const row = { ...opened, unreservedAssets };
  await context.db.insert(claim).values({ ...row, ...(await clocksOf(context, row)) });
  const claimCount = numberOfClaim(claimIdFrom(args.claimId));
  await context.db.update(policy, { id: policyId }).set({ claimCount });
  await takeCover(context, event, args);
  await writeEntry(context, event, { name, seq: 1 });
  await keepRoot(context, args.claimId, evidenceRoot, place.at);
}

async function versionOf(context: Context, id: number) {
  return present(await context.db.find(productVersion, { id }), 'a policy of an unknown version');
}

/** What a claim and those it supplements were paid. */
async function paidUpTo(context: Context, id: bigint): Promise<bigint> {
  const row = present(await context.db.find(claim, { id }), `a supplement of the unknown claim ${id}`);
  return row.priorAssets + row.paidAssets;
}

/** Keeps an evidence root under the entry that brought it: the last one so far. */
async function keepRoot(context: Context, claimId: bigint, root: `0x${string}`, at: number): Promise<void> {
  if (root === zeroBytes32) return;
  const { entries } = present(
    await context.db.find(claim, { id: claimId }),
    `evidence of the unknown claim ${claimId}`,
  );
  await context.db.insert(claimEvidence).values({ claimId, seq: entries, root, at });
}

/* FILING */

ponder.on('ClaimBook:ClaimFiled', async ({ event, context }) => {
  await openClaim(context, event, 'ClaimFiled');
});

ponder.on('ClaimBook:ClaimNotified', async ({ event, context }) => {
  await openClaim(context, event, 'ClaimNotified');
});

ponder.on('ClaimBook:LossSupplemented', async ({ event, context }) => {
  await openClaim(context, event, 'LossSupplemented');
});

/** Comes right after the claim that goes on: both files name the other. */
ponder.on('ClaimBook:ClaimContinued', async ({ event, context }) => {
  const { claimId, supplement } = event.args;
  await recordAct(context, event, { name: 'ClaimContinued', changes: () => ({ supplementedBy: supplement }) });
  const link = { originalId: claimId, priorAssets: await paidUpTo(context, claimId) };
  await context.db.update(claim, { id: supplement }).set(link);
});

ponder.on(
  'ClaimBook:ClaimWithdrawn',
  act('ClaimWithdrawn', (_claim, _args, { at }) => ({
    ...endedClaim('ClaimWithdrawn', at),
    verdict: 'Withdrawn',
  })),
);

ponder.on('ClaimBook:DelegateSet', async ({ event, context }) => {
  const { holder, delegate, may } = event.args;
  const since = placeOf(event).at;
  if (may) await context.db.insert(delegation).values({ holder, delegate, since }).onConflictDoUpdate({ since });
  else await context.db.delete(delegation, { holder, delegate });
});

/* HANDLING */

ponder.on('ClaimBook:ClaimAcknowledged', act('ClaimAcknowledged', handling.acknowledgedClaim));
ponder.on(
  'ClaimBook:ClaimNoticeRecorded',
  act('ClaimNoticeRecorded', () => ({})),
);
ponder.on('ClaimBook:ClaimEventAssigned', act('ClaimEventAssigned', handling.eventAssignedClaim));
ponder.on('ClaimBook:ClaimExtended', act('ClaimExtended', handling.extendedClaim));
/** No entry of the case file. */
ponder.on('ClaimBook:ReserveToppedUp', async ({ event, context }) => {
  const { claimId, reservedAssets } = event.args;
  await context.db.update(claim, { id: claimId }).set({ reservedAssets });
  await topUpCover(context, event, event.args);
});
ponder.on('ClaimBook:DocumentsRequested', async ({ event, context }) => {
  const pauses = await pausesOf(context, 'Decide');
  await recordAct(context, event, {
    name: 'DocumentsRequested',
    changes: (row, args, place) => handling.awaitingClaim(row, { ...args, pauses }, place),
  });
});
ponder.on('ClaimBook:ClaimAdvanced', act('ClaimAdvanced', handling.advancedClaim));

ponder.on('ClaimBook:ClaimSupplemented', async ({ event, context }) => {
  const { claimId, evidenceRoot } = event.args;
  await recordAct(context, event, { name: 'ClaimSupplemented', changes: handling.suppliedClaim });
  await keepRoot(context, claimId, evidenceRoot, placeOf(event).at);
});

ponder.on('ClaimBook:ClaimRevised', async ({ event, context }) => {
  const { claimId, filing, expectedAssets } = event.args;
  const known = present(await context.db.find(claim, { id: claimId }), 'a revision of an unknown claim');
  const claimedAssets = claimedOf(filing.items, termsFromJson((await versionOf(context, known.versionId)).terms));
  const wantedAssets = expectedAssets > known.paidAssets ? expectedAssets - known.paidAssets : 0n;
  const pauses = await pausesOf(context, 'Decide');
  await recordAct(context, event, {
    name: 'ClaimRevised',
    changes: (row, args, place) => handling.revisedClaim(row, { ...args, claimedAssets, pauses }, place),
    wantedAssets,
  });
  await keepRoot(context, claimId, filing.evidenceRoot, placeOf(event).at);
});

ponder.on('ClaimBook:ClaimReserveRevised', async ({ event, context }) => {
  const wantedAssets = event.args.revision.reservedAssets;
  await recordAct(context, event, { name: 'ClaimReserveRevised', changes: handling.reserveRevisedClaim, wantedAssets });
});

/* DECIDING */

ponder.on('ClaimBook:ClaimDecided', async ({ event, context }) => {
  const { claimId, decision } = event.args;
  const isLaterEvidence = await cameAfter(context, claimId, decision.seenHead);
  await recordAct(context, event, {
    name: 'ClaimDecided',
    changes: (row, args, place) => {
      const isLate = row.decideBy !== null && place.at > row.decideBy;
      return decidedClaim(row, args, { isLate, isLaterEvidence }, place);
    },
  });
});

/** Whether evidence came after the head that a decision names. */
async function cameAfter(context: Context, claimId: bigint, seenHead: `0x${string}`): Promise<boolean> {
  const known = present(await context.db.find(claim, { id: claimId }), 'a decision on an unknown claim');
  for (let seq = known.entries; seq > 0; seq -= 1) {
    const entry = present(await context.db.find(claimEvent, { claimId, seq }), `entry ${seq} of claim ${claimId}`);
    if (entry.caseHead === seenHead) return false;
    if (entry.kind === 'Supplement') return true;
  }
  return false;
}

ponder.on('ClaimBook:ClaimEscalated', act('ClaimEscalated', dispute.escalatedClaim));
ponder.on('ClaimBook:ClaimSelfApproved', act('ClaimSelfApproved', dispute.selfApprovedClaim));

/* DISAGREEING */

ponder.on(
  'ClaimBook:ClaimAccepted',
  act('ClaimAccepted', (_claim, _args, { at }) => endedClaim('ClaimAccepted', at)),
);
ponder.on('ClaimBook:ClaimAppealed', act('ClaimAppealed', dispute.appealedClaim));
ponder.on('ClaimBook:DisputeOpened', act('DisputeOpened', dispute.disputedClaim));
ponder.on('ClaimBook:ClaimImproved', act('ClaimImproved', dispute.improvedClaim));
ponder.on('ClaimBook:ClaimRuled', act('ClaimRuled', dispute.settledClaim));
ponder.on('ClaimBook:ClaimResolved', act('ClaimResolved', dispute.settledClaim));

/* ENDING, AND AFTER THE END */

ponder.on(
  'ClaimBook:ClaimFinalized',
  act('ClaimFinalized', (_claim, _args, { at }) => endedClaim('ClaimFinalized', at)),
);
ponder.on('ClaimBook:ClaimAwarded', async ({ event, context }) => {
  await recordAct(context, event, { name: 'ClaimAwarded', changes: dispute.awardedClaim });
  const id = policyOfClaim(claimIdFrom(event.args.claimId));
  await context.db.update(policy, { id }).set((row) => ({ marks: marked(row.marks, 'Awarded') }));
});
ponder.on('ClaimBook:ClaimRecovered', act('ClaimRecovered', dispute.recoveredClaim));
