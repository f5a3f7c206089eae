import { ponder } from 'ponder:registry';
import { instalmentPlan, policy } from 'ponder:schema';

import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { placeOf } from '../projections/event-place.ts';
import { tellPolicy } from './tell-policy.ts';

/* ENDING EARLY */

ponder.on('ServiceDesk:CoverUndone', async ({ event, context }) => {
  const { policyId, by, refundAssets } = event.args;
  const cancelled = { cancelledAt: placeOf(event).at, cancelledHow: 'CoolingOff', cancelledBy: by };
  await context.db
    .update(policy, { id: policyId })
    .set((row) => ({ ...cancelled, refundedAssets: row.refundedAssets + refundAssets }));
  await tellPolicy(context, event, { policyId, kind: 'CoverUndone', actor: by, assets: refundAssets });
});

ponder.on('ServiceDesk:CoverCancelled', async ({ event, context }) => {
  const { policyId, by, byInsurer, refundAssets } = event.args;
  const cancelledHow = byInsurer ? 'Insurer' : 'Holder';
  const cancelled = { cancelledAt: placeOf(event).at, cancelledHow, cancelledBy: by };
  await context.db
    .update(policy, { id: policyId })
    .set((row) => ({ ...cancelled, refundedAssets: row.refundedAssets + refundAssets }));
  await tellPolicy(context, event, { policyId, kind: 'CoverCancelled', actor: by, assets: refundAssets });
});

ponder.on('ServiceDesk:CancelNoticeGiven', async ({ event, context }) => {
  const { policyId, by, reason, cancelsAt } = event.args;
  const noticeReason = bytes32ToLabel(reason) ?? reason;
  await context.db.update(policy, { id: policyId }).set({ noticeAt: placeOf(event).at, noticeReason, cancelsAt });
  await tellPolicy(context, event, { policyId, kind: 'CancelNoticeGiven', actor: by });
});

ponder.on('ServiceDesk:CancelNoticeWithdrawn', async ({ event, context }) => {
  const { policyId, by } = event.args;
  await context.db.update(policy, { id: policyId }).set({ noticeAt: null, noticeReason: null, cancelsAt: null });
  await tellPolicy(context, event, { policyId, kind: 'CancelNoticeWithdrawn', actor: by });
});

/* INSTALMENTS */

ponder.on('ServiceDesk:PlanOpened', async ({ event, context }) => {
  const { policyId, firstAssets, partAssets, partDays, parts } = event.args;
  const noNotice = { noticeAt: null, noticePart: null, dueAt: null, suspendsAt: null };
  const plan = { policyId, firstAssets, partAssets, partDays, parts, paidParts: 1 };
  await context.db.insert(instalmentPlan).values({ ...plan, ...noNotice });
  await tellPolicy(context, event, { policyId, kind: 'PlanOpened', actor: event.transaction.from });
});

ponder.on('ServiceDesk:InstalmentPaid', async ({ event, context }) => {
  const { policyId, payer, part, assets } = event.args;
  const noNotice = { noticeAt: null, noticePart: null, dueAt: null, suspendsAt: null };
  await context.db.update(instalmentPlan, { policyId }).set({ paidParts: part + 1, ...noNotice });
  await context.db
    .update(policy, { id: policyId })
    .set((row) => ({ premiumPaidAssets: row.premiumPaidAssets + assets }));
  await tellPolicy(context, event, { policyId, kind: 'InstalmentPaid', actor: payer, assets });
});

ponder.on('ServiceDesk:InstalmentNoticeGiven', async ({ event, context }) => {
  const { policyId, by, part, dueAt, suspendsAt } = event.args;
  const notice = { noticeAt: placeOf(event).at, noticePart: part, dueAt, suspendsAt };
  await context.db.update(instalmentPlan, { policyId }).set(notice);
  await tellPolicy(context, event, { policyId, kind: 'InstalmentNoticeGiven', actor: by });
});
