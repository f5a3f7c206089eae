import type { IndexReader } from '../platform/index-reader.ts';
import { countPaid, findPaidSeconds } from './figures.repository.ts';

/** How long money takes: from filing to the first payment, over all claims that were paid. */
export interface TimeToMoney {
  readonly paidClaims: number;
  /** Seconds; of an even number of claims the mean of the two in the middle; null when none was paid. */
  readonly medianSeconds: number | null;
}

export async function getTimeToMoney(index: IndexReader): Promise<TimeToMoney> {
  const paidClaims = await countPaid(index);
  const offset = Math.floor((paidClaims - 1) / 2);
  const middle = paidClaims === 0 ? [] : await findPaidSeconds(index, { offset, limit: 2 - (paidClaims % 2) });
  const medianSeconds = middle.length === 0 ? null : middle.reduce((sum, seconds) => sum + seconds, 0) / middle.length;
  return { paidClaims, medianSeconds };
}
