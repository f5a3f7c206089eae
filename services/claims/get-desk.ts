import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import { countAssigned, findClaims, findDecidedBy } from './claim.repository.ts';
import type { ClaimRow } from './claim.repository.ts';
import { countDue, countOpen } from './figures.repository.ts';
import { byUrgency } from './list-claims.ts';

/** A day of the desk: the last 24 hours of the chain's time. */
const daySeconds = 86_400;

/** Most waiting claims one queue looks at. */
export const queueLimit = 500;

/** Claims that wait for a decision, the most urgent first. @param at chain time, seconds */
export async function getQueue(
  index: IndexReader,
  at: number,
  limit: number,
): Promise<{ readonly claims: readonly ClaimRow[]; readonly total: number }> {
  const waiting = await findClaims(index, { phases: ['Filed', 'AwaitingDocuments'] }, queueLimit);
  return { claims: [...waiting].sort(byUrgency(at)).slice(0, limit), total: waiting.length };
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
