import type { Clock } from '../platform/clock.ts';

/** A clock that stands until it is moved. */
export interface TestClock extends Clock {
  moveMs(byMs: number): void;
}

/** Starts at a fixed instant: 1 March 2026, 12:00 UTC. */
export function createTestClock(startMs = Date.UTC(2026, 2, 1, 12)): TestClock {
  let now = startMs;
  return {
    nowMs: () => now,
    moveMs: (byMs) => {
      now += byMs;
    },
  };
}
