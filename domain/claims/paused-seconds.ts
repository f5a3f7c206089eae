import type { Seconds } from '../primitives/time.ts';
import { NEVER, DAY } from '../primitives/time.ts';
import { deadlineOf, type IsHoliday, type LawProfile } from './deadlines.ts';

/** A time in which a flag was up: from `startsAt` to, not including, `endsAt`. */
export interface PauseInterval {
  readonly startsAt: Seconds;
  readonly endsAt: Seconds;
}

/** Appeal window where the profile has none. */
export const DEFAULT_APPEAL_PERIOD: Seconds = 30 * DAY;

/** Seconds within [from, to) in which the flag was up; the mirror of `PauseControl.pausedSeconds`. */
export function pausedSeconds(intervals: readonly PauseInterval[], from: Seconds, to: Seconds): Seconds {
  return intervals.reduce(
    (total, { startsAt, endsAt }) => total + Math.max(0, Math.min(endsAt, to) - Math.max(startsAt, from)),
    0,
  );
}

/**
 * Last second to disagree with a decision. Seconds in which deciding was paused are given back to the claimant, also
 * those of a pause within the time given back (CLM-6).
 *
 * @param pauses intervals in which deciding was paused, apart from each other
 */
export function appealEndsAt(
  input: { readonly profile: LawProfile; readonly decidedAt: Seconds; readonly pauses: readonly PauseInterval[] },
  isHoliday?: IsHoliday,
): Seconds {
  const byProfile = deadlineOf(input.profile, 'Appeal', input.decidedAt, isHoliday);
  const unpaused = byProfile === NEVER ? input.decidedAt + DEFAULT_APPEAL_PERIOD : byProfile;
  let [earlier, endsAt] = [0, unpaused];
  while (endsAt !== earlier) {
    earlier = endsAt;
    endsAt = unpaused + pausedSeconds(input.pauses, input.decidedAt, endsAt);
  }
  return endsAt;
}
