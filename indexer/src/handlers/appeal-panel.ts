import { ponder, type Context } from 'ponder:registry';
import { panelDispute, panelEvent, panelSeat } from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';
import { takenDispute } from '../projections/panel-dispute.ts';

type Told = PlacedEvent & { readonly args: unknown };

/** A line of what was done with the panel or its register. */
export async function tellPanel(
  context: Context,
  event: Told,
  line: { readonly kind: string; readonly actor: Hex; readonly disputeId?: bigint },
): Promise<void> {
  const place = placeOf(event);
  const row = { ...place, ...line, id: lineIdOf(place), data: toJson(event.args) };
  await context.db.insert(panelEvent).values(row);
}

/** ERC-792 says a dispute came to be; what it is comes with the next event. */
ponder.on('AppealPanel:DisputeTaken', async ({ event, context }) => {
  const { disputeId, arbitrable } = event.args;
  const disputeDesk = context.contracts.DisputeDesk.address;
  const known = { panel: event.log.address, disputeDesk };
  await context.db.insert(panelDispute).values(takenDispute(event.args, known, placeOf(event)));
  await tellPanel(context, event, { kind: 'DisputeTaken', actor: arbitrable, disputeId });
});

/* DRAWING */

ponder.on('AppealPanel:SeedsCommitted', async ({ event, context }) => {
  await tellPanel(context, event, { kind: 'SeedsCommitted', actor: event.args.by });
});

ponder.on('AppealPanel:SeedRevealed', async ({ event, context }) => {
  const { disputeId, by, anchorBlock } = event.args;
  await context.db.update(panelDispute, { id: disputeId }).set({ anchorBlock });
  await tellPanel(context, event, { kind: 'SeedRevealed', actor: by, disputeId });
});

ponder.on('AppealPanel:SeedGivenUp', async ({ event, context }) => {
  const { disputeId, by, anchorBlock } = event.args;
  await context.db.update(panelDispute, { id: disputeId }).set({ anchorBlock, isSeedGivenUp: true });
  await tellPanel(context, event, { kind: 'SeedGivenUp', actor: by, disputeId });
});

ponder.on('AppealPanel:DrawAnchored', async ({ event, context }) => {
  const { disputeId, by, anchorBlock } = event.args;
  await context.db.update(panelDispute, { id: disputeId }).set({ anchorBlock });
  await tellPanel(context, event, { kind: 'DrawAnchored', actor: by, disputeId });
});

ponder.on('AppealPanel:SeatDrawn', async ({ event, context }) => {
  const { disputeId, arbitrator, seat, round } = event.args;
  const fresh = { commitment: null, committedAt: null, choice: null, reasonsHash: null, feeAssets: null };
  const row = { round, drawnAt: placeOf(event).at, ...fresh, revealedAt: null };
  await context.db
    .insert(panelSeat)
    .values({ disputeId, seat, arbitrator, ...row })
    .onConflictDoUpdate(row);
  await tellPanel(context, event, { kind: 'SeatDrawn', actor: arbitrator, disputeId });
});

/* VOTING */

ponder.on('AppealPanel:VotingOpened', async ({ event, context }) => {
  const { disputeId, round, drawn, opensAt, commitEndsAt, revealEndsAt } = event.args;
  const windows = { round, drawn, opensAt, commitEndsAt, revealEndsAt };
  await context.db.update(panelDispute, { id: disputeId }).set(windows);
  await tellPanel(context, event, { kind: 'VotingOpened', actor: event.transaction.from, disputeId });
});

ponder.on('AppealPanel:VoteCommitted', async ({ event, context }) => {
  const { disputeId, arbitrator, seat, commitment } = event.args;
  const sealed = { commitment, committedAt: placeOf(event).at };
  await context.db.update(panelSeat, { disputeId, seat, arbitrator }).set(sealed);
  await tellPanel(context, event, { kind: 'VoteCommitted', actor: arbitrator, disputeId });
});

ponder.on('AppealPanel:VoteRevealed', async ({ event, context }) => {
  const { disputeId, arbitrator, seat, choice, reasonsHash, feeAssets } = event.args;
  const vote = { choice, reasonsHash, feeAssets, revealedAt: placeOf(event).at };
  await context.db.update(panelSeat, { disputeId, seat, arbitrator }).set(vote);
  await tellPanel(context, event, { kind: 'VoteRevealed', actor: arbitrator, disputeId });
});

/* RULING */

ponder.on('AppealPanel:RulingGiven', async ({ event, context }) => {
  const { disputeId, ruling, revealed, refundedAssets } = event.args;
  const ruled = { ruling, revealed, refundedAssets, ruledAt: placeOf(event).at };
  await context.db.update(panelDispute, { id: disputeId }).set(ruled);
  await tellPanel(context, event, { kind: 'RulingGiven', actor: event.transaction.from, disputeId });
});

ponder.on('AppealPanel:RulingTold', async ({ event, context }) => {
  const { disputeId, taken } = event.args;
  await context.db.update(panelDispute, { id: disputeId }).set({ taken, toldAt: placeOf(event).at });
  await tellPanel(context, event, { kind: 'RulingTold', actor: event.transaction.from, disputeId });
});

ponder.on('AppealPanel:FeesCollected', async ({ event, context }) => {
  await tellPanel(context, event, { kind: 'FeesCollected', actor: event.transaction.from });
});
