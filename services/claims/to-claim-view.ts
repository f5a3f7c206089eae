import { z } from '@hono/zod-openapi';
import { claimActions } from '../../domain/claims/claim-types.ts';
import { claimIdFrom, formatClaimNumber } from '../../domain/primitives/ids.ts';
import { checksummed, someoneOf } from '../platform/views.ts';
import type { AssetView } from '../platform/views.ts';
import { decisionSchema, filedSchema, flagsOf, verdictView } from './claim-values.ts';
import type { Filed } from './claim-values.ts';
import type { ClaimRowView, ClaimView, proposalView } from './claim-view.ts';
import { toTold } from './history-told.ts';
import { isBreached, phaseNow } from './to-course-view.ts';
import type {
  ClaimEventRow,
  ClaimPaymentRow,
  ClaimRow,
  DeskEventRow,
  PanelEventRow,
  ProposalRow,
} from './claim.repository.ts';

/** What a list knows of a claim beside its row. */
export interface BesideClaim {
  /** Chain time, seconds. */
  readonly at: number;
  readonly asset: AssetView;
  readonly evidenceCount: number;
  readonly proposed: boolean;
}

/** @param beside with the chain's time (seconds), by which some phases end of themselves */
export function toClaimRowView(row: ClaimRow, { at, ...beside }: BesideClaim): ClaimRowView {
  return {
    claimId: row.id.toString(),
    claimNumber: formatClaimNumber(claimIdFrom(row.id)),
    policyId: row.policyId,
    productId: row.productId,
    versionId: row.versionId,
    line: row.line,
    pool: checksummed(row.pool),
    ...beside,
    claimant: checksummed(row.claimant),
    phase: phaseNow(row, at),
    verdict: verdictView.parse(row.verdict),
    flags: flagsOf(row.flags),
    filedAt: row.filedAt,
    lossAt: row.lossAt,
    decideBy: row.decideBy,
    documentsDueAt: phaseNow(row, at) === 'AwaitingDocuments' ? row.stopEndsAt : null,
    silentUntil: row.silentUntil,
    appealBy: row.appealBy,
    ruleBy: row.ruleBy,
    breached: isBreached(row, at),
    decidedAt: row.decidedAt,
    closedAt: row.closedAt,
    paidAt: row.paidAt,
    claimedAssets: row.claimedAssets.toString(),
    expectedAssets: row.expectedAssets.toString(),
    reservedAssets: row.reservedAssets.toString(),
    paidAssets: row.paidAssets.toString(),
    interestAssets: row.interestAssets.toString(),
    statedAssets: row.statedAssets.toString(),
    soughtAssets: row.soughtAssets?.toString() ?? null,
    unreservedAssets: row.unreservedAssets.toString(),
    eventCode: row.eventCode,
    assignee: someoneOf(row.assignee),
  };
}

const paymentKinds: Readonly<Record<string, ClaimView['payments'][number]['kind']>> = {
  Paid: 'paid',
  Credited: 'credit',
  Held: 'held',
  Owed: 'debt',
  DebtPaid: 'debtPaid',
  Instructed: 'instructed',
  BankPaid: 'bankPaid',
  BankReturned: 'bankReturned',
  BankLate: 'bankLate',
};

export function toPaymentView(row: ClaimPaymentRow): ClaimView['payments'][number] {
  const kind = paymentKinds[row.kind];
  if (kind === undefined) throw new Error(`A payment has the unknown kind ${row.kind}.`);
  return {
    kind,
    payee: checksummed(row.payee),
    assets: row.assets.toString(),
    at: row.at,
    blockNumber: String(row.block),
    txHash: row.tx,
  };
}

export function toProposalView(
  row: ProposalRow,
  rationaleOf: (hash: string) => string | null,
): z.output<typeof proposalView> {
  const decision = decisionSchema.parse(row.decision);
  return {
    decisionHash: row.decisionHash,
    desk: checksummed(row.desk),
    adjuster: checksummed(row.adjuster),
    approver: someoneOf(row.approver),
    open: row.status === 'Open',
    status: row.status,
    decision,
    payableAssets: row.payableAssets.toString(),
    at: row.proposedAt,
    endedAt: row.endedAt,
    rationale: rationaleOf(decision.rationaleHash),
  };
}

/** The amount an entry is about, where it has one. */
const amountsSchema = z.object({
  paidAssets: z.string().optional(),
  releasedAssets: z.string().optional(),
  reservedAssets: z.string().optional(),
  soughtAssets: z.string().optional(),
  toPoolAssets: z.string().optional(),
});

export function toHistoryView(row: ClaimEventRow): ClaimView['history'][number] {
  const amounts = amountsSchema.safeParse(row.data);
  const { paidAssets, releasedAssets, soughtAssets, reservedAssets, toPoolAssets } = amounts.success
    ? amounts.data
    : {};
  return {
    seq: row.seq,
    action: row.kind,
    event: row.event,
    told: toTold(row),
    actor: checksummed(row.actor),
    at: row.at,
    blockNumber: String(row.block),
    txHash: row.tx,
    logIndex: row.logIndex,
    data: row.data,
    dataHash: row.dataHash,
    caseHead: row.caseHead,
    assets: paidAssets ?? releasedAssets ?? soughtAssets ?? reservedAssets ?? toPoolAssets ?? null,
  };
}

export function toDeskEventView(row: DeskEventRow | PanelEventRow): ClaimView['desk'][number] {
  return {
    kind: row.kind,
    actor: checksummed(row.actor),
    at: row.at,
    blockNumber: String(row.block),
    txHash: row.tx,
    logIndex: row.logIndex,
    data: row.data,
  };
}

/** Events that state a filing. */
const filings = ['ClaimFiled', 'ClaimNotified', 'LossSupplemented', 'ClaimRevised'];

/** The filing as the chain wants it back with a decision; null while the claim has none. */
export function toFiled(events: readonly ClaimEventRow[]): Filed | null {
  const place = events.findLastIndex((event) => filings.includes(event.event));
  const telling = events[place];
  const told = z.looseObject({}).safeParse(telling?.data);
  if (telling === undefined || !told.success) return null;
  const before = events[place - 1];
  const restated = before === undefined ? [] : [{ ...linkOf(telling), dataHash: before.caseHead }];
  const later = [...restated, ...events.slice(place + 1).map(linkOf)];
  return filedSchema.parse({ ...told.data, filedBy: telling.actor, later });
}

function linkOf({ kind, actor, dataHash, at }: ClaimEventRow) {
  return { kind: actionNumberOf(kind), actor, dataHash, at };
}

function actionNumberOf(kind: string): number {
  const place = claimActions.findIndex((action) => action === kind);
  if (place < 0) throw new Error(`The case file has an entry of the unknown kind ${kind}.`);
  return place;
}
