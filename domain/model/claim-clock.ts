import type { ClaimPhase } from '../claims/claim-types.ts';
import { decideByAt } from '../claims/clocks.ts';
import { lateInterest } from '../claims/deadlines.ts';
import { endWithPauses } from '../claims/paused-seconds.ts';
import { NEVER, type Seconds } from '../primitives/time.ts';
import type { Book, ModelClaim, ModelVersion } from './book.ts';

/** The last second to bring documents, with the seconds that pauses gave. */
function documentsDueAt(book: Book, { course }: ModelClaim): Seconds {
  return endWithPauses(book.pauses.Decide.intervals, course.stopAt ?? 0, course.stopEndsAt ?? 0);
}

/** Where a claim stands: time alone ends the wait for documents. */
export function phaseAt(book: Book, claim: ModelClaim, now: Seconds): ClaimPhase {
  const isOver = claim.phase === 'AwaitingDocuments' && now > documentsDueAt(book, claim);
  return isOver ? 'Filed' : claim.phase;
}

/** Enters that the wait for documents is over, and since when the clock runs again. */
export function resume(book: Book, claim: ModelClaim, now: Seconds): void {
  if (phaseAt(book, claim, now) === claim.phase) return;
  claim.course.stopEndsAt = documentsDueAt(book, claim);
  claim.phase = 'Filed';
}

/** Interest on what is paid now, from the moment a decision was due. */
export function interestOn(version: ModelVersion, claim: ModelClaim, paidAssets: bigint, now: Seconds): bigint {
  const decideBy = decideByAt(version, claim.course, now);
  if (decideBy === NEVER) return 0n;
  const { lateBpsPerYear } = version.profile;
  return lateInterest({ payableAssets: paidAssets, decideBy, decidedAt: now, lateBpsPerYear });
}
