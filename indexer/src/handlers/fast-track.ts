import { ponder, type Context } from 'ponder:registry';
import {
  fastTrackApproval,
  fastTrackDay,
  fastTrackEvent,
  fastTrackPurse,
  fastTrackState,
  riskModel,
} from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';

type Told = PlacedEvent & { readonly args: unknown };

async function tell(
  context: Context,
  event: Told,
  line: { readonly kind: string; readonly actor: Hex; readonly claimId?: bigint },
): Promise<void> {
  const place = placeOf(event);
  await context.db.insert(fastTrackEvent).values({ ...place, ...line, id: lineIdOf(place), data: toJson(event.args) });
}

/** The one row of the track, as it stands before the first commitment, and what changes. */
async function setState(
  context: Context,
  event: PlacedEvent,
  changes: Partial<Omit<typeof fastTrackState.$inferSelect, 'fastTrack'>>,
): Promise<void> {
  const fresh = { isHalted: false, fromDay: 0, untilDay: 0, dueDay: 1 };
  await context.db
    .insert(fastTrackState)
    .values({ fastTrack: event.log.address, ...fresh, ...changes })
    .onConflictDoUpdate(changes);
}

/* APPROVING */

ponder.on('FastTrack:ClaimFastTracked', async ({ event, context }) => {
  const { claimId, signer, submitter, line, pool, assessment, payableAssets, spentAssets } = event.args;
  const { caseHead, modelHash, scoreBps, draw, expiresAt } = assessment;
  const { at, block, tx } = placeOf(event);
  const signed = { modelHash, caseHead, scoreBps, draw, expiresAt };
  const row = { claimId, signer, submitter, line: bytes32ToLabel(line) ?? line, pool, payableAssets, at, block, tx };
  await context.db.insert(fastTrackApproval).values({ ...row, ...signed });
  await context.db.update(fastTrackPurse, { pool }).set({ spentAssets, day: Math.floor(at / DAY) });
  await tell(context, event, { kind: 'ClaimFastTracked', actor: submitter, claimId });
});

/* DRAWS */

ponder.on('FastTrack:DrawsCommitted', async ({ event, context }) => {
  const { fromDay, untilDay, commitments, by } = event.args;
  for (const [place, commitment] of commitments.entries()) {
    const row = { commitment, secret: null };
    await context.db
      .insert(fastTrackDay)
      .values({ day: fromDay + place, ...row })
      .onConflictDoUpdate(row);
  }
  const known = await context.db.find(fastTrackState, { fastTrack: event.log.address });
  // Without a gap the days before go on counting.
  const isGap = known === null || known.untilDay + 1 !== fromDay;
  await setState(context, event, isGap ? { fromDay, untilDay, dueDay: fromDay } : { untilDay });
  await tell(context, event, { kind: 'DrawsCommitted', actor: by });
});

ponder.on('FastTrack:DrawRevealed', async ({ event, context }) => {
  const { day, secret, by } = event.args;
  await context.db.update(fastTrackDay, { day }).set({ secret });
  await setState(context, event, { dueDay: day + 1 });
  await tell(context, event, { kind: 'DrawRevealed', actor: by });
});

ponder.on('FastTrack:DrawExposed', async ({ event, context }) => {
  const { claimId, by } = event.args;
  await setState(context, event, { isHalted: true });
  await tell(context, event, { kind: 'DrawExposed', actor: by, claimId });
});

/* MODELS AND CAPS */

ponder.on('FastTrack:ModelRegistered', async ({ event, context }) => {
  const { line, modelHash, model, approver } = event.args;
  const { signer, minAgeDays, maxYearClaims, drawBps } = model;
  const row = { signer, minAgeDays, maxYearClaims, drawBps, registeredAt: placeOf(event).at };
  const since = { ...row, stoppedAt: null, stoppedBy: null };
  await context.db
    .insert(riskModel)
    .values({ line: bytes32ToLabel(line) ?? line, modelHash, ...since })
    .onConflictDoUpdate(since);
  await tell(context, event, { kind: 'ModelRegistered', actor: approver });
});

ponder.on('FastTrack:ModelStopped', async ({ event, context }) => {
  const { line, modelHash, by } = event.args;
  const key = { line: bytes32ToLabel(line) ?? line, modelHash };
  await context.db.update(riskModel, key).set({ stoppedAt: placeOf(event).at, stoppedBy: by });
  await tell(context, event, { kind: 'ModelStopped', actor: by });
});

ponder.on('FastTrack:ModelProposed', async ({ event, context }) => {
  await tell(context, event, { kind: 'ModelProposed', actor: event.args.proposer });
});

ponder.on('FastTrack:DailyCapProposed', async ({ event, context }) => {
  await tell(context, event, { kind: 'DailyCapProposed', actor: event.args.proposer });
});

ponder.on('FastTrack:DailyCapSet', async ({ event, context }) => {
  const { pool, capAssets, approver } = event.args;
  await context.db
    .insert(fastTrackPurse)
    .values({ pool, capAssets, spentAssets: 0n, day: 0 })
    .onConflictDoUpdate({ capAssets });
  await tell(context, event, { kind: 'DailyCapSet', actor: approver });
});

/* HALTING */

ponder.on('FastTrack:TrackHalted', async ({ event, context }) => {
  await setState(context, event, { isHalted: true });
  await tell(context, event, { kind: 'TrackHalted', actor: event.args.by });
});

ponder.on('FastTrack:RestartProposed', async ({ event, context }) => {
  await tell(context, event, { kind: 'RestartProposed', actor: event.args.proposer });
});

ponder.on('FastTrack:TrackRestarted', async ({ event, context }) => {
  const { fromDay, approver } = event.args;
  await setState(context, event, { isHalted: false, fromDay, untilDay: fromDay - 1, dueDay: fromDay });
  await tell(context, event, { kind: 'TrackRestarted', actor: approver });
});
