import { z } from '@hono/zod-openapi';
import { addressView, blockView, checksummed, hash32View, instantView, someoneOf } from '../platform/views.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { findAnchors, findFindings } from './audit-desk.repository.ts';

/** A log or a report whose root stands on the chain. */
export const anchorView = z.object({
  kind: z.string(),
  number: z.string(),
  root: hash32View,
  fromAt: instantView,
  untilAt: instantView,
  by: addressView,
  at: instantView,
  blockNumber: blockView,
  txHash: hash32View,
});

/** Anchors, newest first. */
export async function listAnchors(index: IndexReader, limit: number): Promise<readonly z.infer<typeof anchorView>[]> {
  return (await findAnchors(index, limit)).map((row) => ({
    kind: row.kind,
    number: row.number.toString(),
    root: row.root,
    fromAt: row.fromAt,
    untilAt: row.untilAt,
    by: checksummed(row.by),
    at: row.at,
    blockNumber: String(row.block),
    txHash: row.tx,
  }));
}

/** Where a finding stands by the chain's time. */
export const findingStates = ['open', 'overdue', 'answered', 'closed'] as const;

/** What an auditor wants answered. */
export const findingView = z.object({
  findingId: z.string(),
  state: z.enum(findingStates),
  auditor: addressView,
  respondent: addressView,
  subject: hash32View,
  contentHash: hash32View,
  openedAt: instantView,
  dueAt: instantView,
  responseHash: hash32View.nullable(),
  respondedAt: instantView.nullable(),
  respondedLate: z.boolean(),
  closedBy: addressView.nullable(),
  closedAt: instantView.nullable(),
  outcome: z.string().nullable(),
});

/** Findings, newest first. @param at chain time, seconds */
export async function listFindings(
  index: IndexReader,
  asked: { readonly at: number; readonly limit: number },
): Promise<readonly z.infer<typeof findingView>[]> {
  return (await findFindings(index, asked.limit)).map((row) => ({
    findingId: row.id.toString(),
    state: stateOf(row, asked.at),
    auditor: checksummed(row.auditor),
    respondent: checksummed(row.respondent),
    subject: row.subject,
    contentHash: row.contentHash,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    responseHash: row.responseHash,
    respondedAt: row.respondedAt,
    respondedLate: row.respondedLate,
    closedBy: someoneOf(row.closedBy),
    closedAt: row.closedAt,
    outcome: row.outcome,
  }));
}

function stateOf(
  row: { readonly closedAt: number | null; readonly respondedAt: number | null; readonly dueAt: number },
  at: number,
): (typeof findingStates)[number] {
  if (row.closedAt !== null) return 'closed';
  if (row.respondedAt !== null) return 'answered';
  return at > row.dueAt ? 'overdue' : 'open';
}
