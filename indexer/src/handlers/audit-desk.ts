import { ponder } from 'ponder:registry';
import { anchor, finding } from 'ponder:schema';

import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { anchorKindAt } from '../projections/anchor-kinds.ts';
import { placeOf } from '../projections/event-place.ts';

ponder.on('AuditDesk:Anchored', async ({ event, context }) => {
  const { kind, ...told } = event.args;
  const { at, block, tx } = placeOf(event);
  await context.db.insert(anchor).values({ ...told, kind: anchorKindAt(kind), at, block, tx });
});

ponder.on('AuditDesk:FindingOpened', async ({ event, context }) => {
  const { findingId, ...told } = event.args;
  const { at, block, tx } = placeOf(event);
  await context.db.insert(finding).values({ id: findingId, ...told, openedAt: at, respondedLate: false, block, tx });
});

ponder.on('AuditDesk:FindingResponded', async ({ event, context }) => {
  const { findingId, responseHash, late } = event.args;
  const response = { responseHash, respondedAt: placeOf(event).at, respondedLate: late };
  await context.db.update(finding, { id: findingId }).set(response);
});

ponder.on('AuditDesk:FindingClosed', async ({ event, context }) => {
  const { findingId, auditor, outcome } = event.args;
  const closed = { closedBy: auditor, closedAt: placeOf(event).at, outcome: bytes32ToLabel(outcome) ?? outcome };
  await context.db.update(finding, { id: findingId }).set(closed);
});
