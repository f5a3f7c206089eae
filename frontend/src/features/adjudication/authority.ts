import type { Address } from 'viem';
import type { DeskStanding } from './api/get-authority.ts';

/** What one person may do with a decision of this size, told before they try. */
export type Reach =
  | { readonly kind: 'decide' }
  | { readonly kind: 'propose'; readonly payOver: boolean; readonly cutOver: boolean }
  | { readonly kind: 'conflict'; readonly party: Address; readonly mayRefuse: boolean };

/** The desk's own comparison: payable and cut against the person's limits in the line. Base units. */
export function reachOf(standing: DeskStanding, payableAssets: bigint, cutAssets: bigint): Reach {
  const party = conflictOf(standing, payableAssets);
  if (party !== undefined) return { kind: 'conflict', party, mayRefuse: standing.conflictWith === undefined };
  const payOver = payableAssets > standing.payAssets;
  const cutOver = cutAssets > standing.cutAssets;
  if (payOver || cutOver) return { kind: 'propose', payOver, cutOver };
  return { kind: 'decide' };
}

/** Who keeps this person from a decision that pays so much. A refusal pays nobody: whoever is only named may sign it. */
export function conflictOf(standing: DeskStanding, payableAssets: bigint): Address | undefined {
  return standing.conflictWith ?? (payableAssets > 0n ? standing.paidConflict : undefined);
}
