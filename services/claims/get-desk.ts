import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { countAssigned, countClaims, findClaims, findDecidedBy } from './claim.repository.ts';
import type { ClaimRow } from './claim.repository.ts';
import { countDue, countOpen } from './figures.repository.ts';
import { byUrgency } from './list-claims.ts';

/** A day of the desk: the last 24 hours of the chain's time. */
const daySeconds = 86_400;

/** Most waiting claims one queue looks at. */
export const queueLimit = 500;

/** What a queue shows: everything that waits for the insurer, or one kind of it. */
export const queueViews = ['all', 'decide', 'overdue', 'documents', 'appealed'] as const;
export type QueueView = (typeof queueViews)[number];

const filterOf: Readonly<Record<QueueView, ClaimFilter>> = {
  all: { phases: ['Filed', 'AwaitingDocuments'] },
  decide: { phases: ['Filed'] },
  overdue: { overdue: true },
  documents: { phases: ['AwaitingDocuments'] },
  appealed: { phases: ['Appealed'] },
};

/** Claims that wait, the most urgent first. @param at chain time, seconds */
export async function getQueue(
  index: IndexReader,
  at: number,
  asked: { readonly view: QueueView; readonly limit: number },
): Promise<{ readonly claims: readonly ClaimRow[]; readonly total: number }> {
  const waiting = await findClaims(index, { ...filterOf[asked.view], at }, queueLimit);
  return { claims: [...waiting].sort(byUrgency(at)).slice(0, asked.limit), total: waiting.length };
}

/** How many claims each view of the queue has. @param at chain time, seconds */
export async function countQueues(index: IndexReader, at: number): Promise<Readonly<Record<QueueView, number>>> {
  const [all, decide, overdue, documents, appealed] = await Promise.all(
    queueViews.map(async (view) => await countClaims(index, { ...filterOf[view], at })),
  );
  return {
    all: all ?? 0,
    decide: decide ?? 0,
    overdue: overdue ?? 0,
    documents: documents ?? 0,
    appealed: appealed ?? 0,
  };
}

/** The numbers of one person's day. */
export interface DeskNumbers {
  readonly openCount: number;
  readonly breachedCount: number;
  readonly dueTodayCount: number;
  readonly mineCount: number;
  readonly decidedTodayByMe: number;
  /** Base units. */
  readonly paidTodayByMe: string;
}

export async function getDeskNumbers(index: IndexReader, adjuster: Address, at: number): Promise<DeskNumbers> {
  const [openCount, breachedCount, dueTodayCount, mineCount, decided] = await Promise.all([
    countOpen(index),
    countDue(index, 0, at - 1),
    countDue(index, at, at + daySeconds),
    countAssigned(index, adjuster),
    findDecidedBy(index, adjuster, at - daySeconds),
  ]);
  const paid = decided.reduce((sum, claim) => sum + claim.paidAssets, 0n);
  return {
    openCount,
    breachedCount,
    dueTodayCount,
    mineCount,
    decidedTodayByMe: decided.length,
    paidTodayByMe: paid.toString(),
  };
}
