import type { Address } from 'viem';

import type { PauseFlag } from '../access/pause-flags.ts';
import { pausedSeconds } from '../claims/paused-seconds.ts';
import { DAY, type Seconds } from '../primitives/time.ts';
import type { Book, ModelPause } from './book.ts';
import type { Refusal } from './refusal.ts';

const WINDOW = 60 * DAY;
const MAX_PAUSED = 7 * DAY;
const PROPOSAL_PERIOD = DAY;

export function isPaused(book: Book, flag: PauseFlag, now: Seconds): boolean {
  return book.pauses[flag].intervals.some(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
}

/** Seconds between two instants in which the flag was up. */
export function pausedBetween(book: Book, flag: PauseFlag, from: Seconds, to: Seconds): Seconds {
  return pausedSeconds(book.pauses[flag].intervals, from, to);
}

export function proposePause(book: Book, flag: PauseFlag, by: Address, endsAt: Seconds, now: Seconds): Refusal {
  const refused = tooLong(book.pauses[flag], now, endsAt);
  if (refused === undefined) book.pauses[flag].proposal = { proposer: by, endsAt, proposedAt: now };
  return refused;
}

export function approvePause(book: Book, flag: PauseFlag, by: Address, endsAt: Seconds, now: Seconds): Refusal {
  const pause = book.pauses[flag];
  const { proposal } = pause;
  if (proposal?.endsAt !== endsAt || now > proposal.proposedAt + PROPOSAL_PERIOD) return 'PauseNotProposed';
  if (proposal.proposer === by) return 'PauseNeedsTwoPeople';
  if (isPaused(book, flag, now)) return 'PauseActive';
  const refused = tooLong(pause, now, endsAt);
  if (refused !== undefined) return refused;
  pause.intervals.push({ startsAt: now, endsAt });
  pause.proposal = undefined;
  return undefined;
}

export function liftPause(book: Book, flag: PauseFlag, now: Seconds): Refusal {
  if (!isPaused(book, flag, now)) return 'PauseNotActive';
  const pause = book.pauses[flag];
  pause.intervals = pause.intervals.map((interval) =>
    interval.endsAt > now ? { ...interval, endsAt: now } : interval,
  );
  return undefined;
}

/** At most seven days of any sixty, measured in the window that ends with the pause. */
function tooLong(pause: ModelPause, startsAt: Seconds, endsAt: Seconds): Refusal {
  if (endsAt <= startsAt) return 'PauseNotActive';
  const used = pausedSeconds(pause.intervals, Math.max(0, endsAt - WINDOW), startsAt);
  return endsAt - startsAt > Math.max(0, MAX_PAUSED - used) ? 'PauseTooLong' : undefined;
}
