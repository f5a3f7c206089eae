import type { Address } from 'viem';
import type { HistoryEntry } from '@/lib/claim/claim-view.ts';

/** Whether a decision is a signed assessment's: made by the fast track, and by no person. It grants in full or not at all. */
export function wasFastTracked({ action, actor }: Pick<HistoryEntry, 'action' | 'actor'>, fastTrack: Address): boolean {
  return actor === fastTrack && (action === 'DecideInFull' || action === 'DecideInPart');
}
