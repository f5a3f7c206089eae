import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { CheckedCaseFile } from '@/lib/claim/use-case-file-check.ts';

/** One point in which index and chain differ; `seq` is the entry, 0 for the claim as a whole. */
export interface IndexDifference {
  readonly code: 'missing' | 'extra' | 'data' | 'head' | 'transaction' | 'kept';
  readonly seq: number;
}

/** Compares what the API shows with what this browser read from the chain. An empty list: the same story. */
export function compareWithIndex(
  claim: Pick<ClaimView, 'history' | 'caseHead'>,
  { entries, kept }: CheckedCaseFile,
): readonly IndexDifference[] {
  const differences: IndexDifference[] = [];
  for (const entry of entries) {
    const shown = claim.history.find((one) => one.seq === entry.seq);
    if (shown === undefined) {
      differences.push({ code: 'missing', seq: entry.seq });
      continue;
    }
    if (shown.dataHash !== entry.dataHash) differences.push({ code: 'data', seq: entry.seq });
    if (shown.caseHead !== entry.head) differences.push({ code: 'head', seq: entry.seq });
    if (shown.txHash !== entry.txHash) differences.push({ code: 'transaction', seq: entry.seq });
  }
  for (const shown of claim.history) {
    if (shown.seq > entries.length) differences.push({ code: 'extra', seq: shown.seq });
  }
  if (claim.caseHead !== kept.head) differences.push({ code: 'kept', seq: 0 });
  return differences;
}
