import type { DeskStanding } from './api/get-authority.ts';

/** What one person may do with a decision of this size, told before they try. */
export type Reach =
  | { readonly kind: 'decide' }
  | { readonly kind: 'propose'; readonly payOver: boolean; readonly cutOver: boolean }
  | { readonly kind: 'conflict' };

/** The desk's own comparison: payable and cut against the person's limits in the line. Base units. */
export function reachOf(standing: DeskStanding, payableAssets: bigint, cutAssets: bigint): Reach {
  if (standing.conflictWith !== undefined) return { kind: 'conflict' };
  const payOver = payableAssets > standing.payAssets;
  const cutOver = cutAssets > standing.cutAssets;
  if (payOver || cutOver) return { kind: 'propose', payOver, cutOver };
  return { kind: 'decide' };
}
