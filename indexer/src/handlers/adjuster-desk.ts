import { ponder, type Context } from 'ponder:registry';
import {
  assignment,
  authority,
  claim,
  declaredInterest,
  deskEvent,
  proposal,
  standIn,
  voidedSignature,
} from 'ponder:schema';
import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { lineIdOf, placeOf, type PlacedEvent } from '../projections/event-place.ts';

/** A line of what people did at the desk. */
async function tell(
  context: Context,
  event: PlacedEvent & { readonly args: unknown },
  line: { readonly kind: string; readonly actor: Hex; readonly claimId: bigint | null },
): Promise<void> {
  const place = placeOf(event);
  await context.db.insert(deskEvent).values({ ...place, ...line, id: lineIdOf(place), data: toJson(event.args) });
}

ponder.on('AdjusterDesk:AuthoritySet', async ({ event, context }) => {
  const { adjuster, payAssets, cutAssets, advanceAssets, improveAssets, reserveAssets } = event.args;
  const line = bytes32ToLabel(event.args.line) ?? event.args.line;
  const row = { payAssets, cutAssets, advanceAssets, improveAssets, reserveAssets, setAt: placeOf(event).at };
  await context.db
    .insert(authority)
    .values({ adjuster, line, ...row })
    .onConflictDoUpdate(row);
  await tell(context, event, { kind: 'AuthoritySet', actor: event.transaction.from, claimId: null });
});

ponder.on('AdjusterDesk:InterestDeclared', async ({ event, context }) => {
  const { adjuster, party, declared } = event.args;
  if (declared) {
    const declaredAt = placeOf(event).at;
    await context.db
      .insert(declaredInterest)
      .values({ adjuster, party, declaredAt })
      .onConflictDoUpdate({ declaredAt });
  } else {
    await context.db.delete(declaredInterest, { adjuster, party });
  }
  await tell(context, event, { kind: 'InterestDeclared', actor: adjuster, claimId: null });
});

ponder.on('AdjusterDesk:DecisionProposed', async ({ event, context }) => {
  const { claimId, adjuster, decisionHash, decision, payableAssets } = event.args;
  const row = {
    desk: event.log.address,
    adjuster,
    approver: null,
    status: 'Open',
    decision: toJson(decision),
    payableAssets,
    proposedAt: placeOf(event).at,
    endedAt: null,
  };
  await context.db
    .insert(proposal)
    .values({ claimId, decisionHash, ...row })
    .onConflictDoUpdate(row);
  await tell(context, event, { kind: 'DecisionProposed', actor: adjuster, claimId });
});

ponder.on('AdjusterDesk:ProposalWithdrawn', async ({ event, context }) => {
  const { claimId, adjuster, decisionHash } = event.args;
  await context.db.update(proposal, { claimId, decisionHash }).set({ status: 'Withdrawn', endedAt: placeOf(event).at });
  await tell(context, event, { kind: 'ProposalWithdrawn', actor: adjuster, claimId });
});

ponder.on('AdjusterDesk:DecisionApproved', async ({ event, context }) => {
  const { claimId, approver, decisionHash } = event.args;
  await context.db
    .update(proposal, { claimId, decisionHash })
    .set({ status: 'Made', approver, endedAt: placeOf(event).at });
  await tell(context, event, { kind: 'DecisionApproved', actor: approver, claimId });
});

ponder.on('AdjusterDesk:ClaimAssigned', async ({ event, context }) => {
  const { claimId, adjuster, by } = event.args;
  const row = { desk: event.log.address, adjuster, by, assignedAt: placeOf(event).at };
  await context.db
    .insert(assignment)
    .values({ claimId, ...row })
    .onConflictDoUpdate(row);
  await context.db.update(claim, { id: claimId }).set({ assignee: adjuster });
  await tell(context, event, { kind: 'ClaimAssigned', actor: by, claimId });
});

ponder.on('AdjusterDesk:ClaimReleased', async ({ event, context }) => {
  const { claimId, by } = event.args;
  await context.db.delete(assignment, { claimId });
  await context.db.update(claim, { id: claimId }).set({ assignee: null });
  await tell(context, event, { kind: 'ClaimReleased', actor: by, claimId });
});

ponder.on('AdjusterDesk:AuthorityDelegated', async ({ event, context }) => {
  const { delegator, delegate, fromAt, untilAt } = event.args;
  const row = { fromAt, untilAt, setAt: placeOf(event).at, endedBy: null };
  await context.db
    .insert(standIn)
    .values({ delegator, delegate, ...row })
    .onConflictDoUpdate(row);
  await tell(context, event, { kind: 'AuthorityDelegated', actor: event.args.delegator, claimId: null });
});

ponder.on('AdjusterDesk:DelegationEnded', async ({ event, context }) => {
  const { delegator, delegate, by } = event.args;
  await context.db.update(standIn, { delegator, delegate }).set({ untilAt: placeOf(event).at, endedBy: by });
  await tell(context, event, { kind: 'DelegationEnded', actor: event.args.by, claimId: null });
});

ponder.on('AdjusterDesk:DelegatedAuthorityUsed', async ({ event, context }) => {
  const { claimId, adjuster } = event.args;
  await tell(context, event, { kind: 'DelegatedAuthorityUsed', actor: adjuster, claimId });
});

ponder.on('AdjusterDesk:SignaturesVoided', async ({ event, context }) => {
  const row = { epoch: event.args.epoch, voidedAt: placeOf(event).at };
  await context.db
    .insert(voidedSignature)
    .values({ adjuster: event.args.adjuster, ...row })
    .onConflictDoUpdate(row);
  await tell(context, event, { kind: 'SignaturesVoided', actor: event.args.adjuster, claimId: null });
});

ponder.on('AdjusterDesk:DocumentRequestSkipped', async ({ event, context }) => {
  const { claimId, adjuster } = event.args;
  await tell(context, event, { kind: 'DocumentRequestSkipped', actor: adjuster, claimId });
});

ponder.on('AdjusterDesk:KnowledgeRecorded', async ({ event, context }) => {
  const { claimId, adjuster } = event.args;
  await tell(context, event, { kind: 'KnowledgeRecorded', actor: adjuster, claimId });
});
