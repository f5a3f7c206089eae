import { endWithPauses, type PauseInterval } from '../../domain/claims/paused-seconds.ts';
import type { PolicyRow } from './policy.repository.ts';

/**
 * Until when a loss can be reported within the terms, seconds; from then on the policy may be closed. Seconds in which
 * filing was paused are given back, as `PolicyBook.closableAt` does (CLM-6).
 *
 * @param pauses when filing was paused, oldest first
 */
export function tailEndOf(row: Pick<PolicyRow, 'endAt' | 'tailEndsAt'>, pauses: readonly PauseInterval[]): number {
  return endWithPauses(pauses, row.endAt, row.tailEndsAt);
}
