import type { Seconds } from '../primitives/time.ts';

/** A time in which a flag was up: from `startsAt` to, not including, `endsAt`. */
export interface PauseInterval {
  readonly startsAt: Seconds;
  readonly endsAt: Seconds;
}

/** Seconds within [from, to) in which the flag was up; the mirror of `PauseControl.pausedSeconds`. */
export function pausedSeconds(intervals: readonly PauseInterval[], from: Seconds, to: Seconds): Seconds {
  return intervals.reduce(
    (total, { startsAt, endsAt }) => total + Math.max(0, Math.min(endsAt, to) - Math.max(startsAt, from)),
    0,
  );
}

/**
 * The end of a window with the seconds in which a flag was up, also those of a pause within the seconds
 * another pause gave (CLM-6); the mirror of `PauseControl.endWithPauses`.
 *
 * @param pauses intervals in which it was, apart from each other, oldest first
 */
export function endWithPauses(pauses: readonly PauseInterval[], startAt: Seconds, unpausedEndsAt: Seconds): Seconds {
  if (unpausedEndsAt <= startAt) return unpausedEndsAt;
  let end = unpausedEndsAt;
  for (const pause of pauses) {
    if (pause.startsAt >= end) break;
    end += pausedSeconds([pause], startAt, pause.endsAt);
  }
  return end;
}
