import { DAY } from '../primitives/time.ts';

/** Whether the fast track runs, and for claims of which days; days since 1970, UTC. */
export interface TrackDays {
  readonly halted: boolean;
  readonly fromDay: number;
  readonly untilDay: number;
  /** The day whose secret is to be revealed next. */
  readonly dueDay: number;
}

const REVEAL_SECONDS = DAY / 2;

/** Halted by somebody, stopped by a secret that nobody showed in time, or running. @param now chain time, seconds */
export function trackStanding(track: TrackDays, now: number): 'running' | 'halted' | 'overdue' {
  if (track.halted) return 'halted';
  const isOverdue = track.dueDay <= track.untilDay && now > revealByOf(track.dueDay);
  return isOverdue ? 'overdue' : 'running';
}

/** Last second at which the secret of a day is not missed. */
export function revealByOf(day: number): number {
  return (day + 1) * DAY + REVEAL_SECONDS;
}

/** Whether a secret is committed for a day, so that claims filed on it can be drawn. */
export function isDayCommitted({ fromDay, untilDay }: TrackDays, day: number): boolean {
  return fromDay <= day && day <= untilDay;
}
