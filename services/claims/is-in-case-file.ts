import type { IndexReader } from '../platform/index-reader.ts';
import { findClaimEvents } from './claim.repository.ts';
import { commitmentsIn, toTold } from './history-told.ts';

/** Whether the case file of a claim names a commitment: only then are the words behind it the parties' too. */
export async function isInCaseFile(index: IndexReader, claimId: bigint, commitment: string): Promise<boolean> {
  const events = await findClaimEvents(index, claimId);
  return events.some((event) => commitmentsIn(toTold(event)).includes(commitment));
}
