/**
 * Instants are seconds since 1970 UTC, as the chain keeps them in uint40. A uint40 is always an exact `number`, and viem
 * gives it as one, so instants and lengths of time are numbers here, never `Date`.
 */
export type Seconds = number;

export const MINUTE: Seconds = 60;
export const HOUR: Seconds = 3_600;
export const DAY: Seconds = 86_400;
/** The year of every rate: 365 days. */
export const YEAR: Seconds = 365 * DAY;
/** The chain's "never": `type(uint40).max`. */
export const NEVER: Seconds = 2 ** 40 - 1;

/** Whole UTC days since 1970. */
export function utcDayOf(instant: Seconds): number {
  return Math.floor(instant / DAY);
}

/** First second of a UTC day. */
export function startOfUtcDay(day: number): Seconds {
  return day * DAY;
}

/** Local civil days since 1970-01-01, `utcOffset` seconds east of UTC; never before that day. */
export function civilDayOf(instant: Seconds, utcOffset: Seconds): number {
  return Math.max(0, Math.floor((instant + utcOffset) / DAY));
}

/** Last second of a local civil day. */
export function endOfCivilDay(day: number, utcOffset: Seconds): Seconds {
  return (day + 1) * DAY - 1 - utcOffset;
}

/** Day of the week of a civil day, Monday 0 to Sunday 6. 1970-01-01 was a Thursday. */
export function weekdayOf(civilDay: number): number {
  return (((civilDay + 3) % 7) + 7) % 7;
}

/** Year and day of the year (from 0) of a civil day, by the Gregorian calendar. */
export function yearDayOf(civilDay: number): { readonly year: number; readonly dayOfYear: number } {
  const year = new Date(civilDay * DAY * 1_000).getUTCFullYear();
  return { year, dayOfYear: civilDay - Date.UTC(year, 0, 1) / (DAY * 1_000) };
}

/** "2026-03-01" of a UTC day. */
export function formatUtcDay(day: number): string {
  return new Date(day * DAY * 1_000).toISOString().slice(0, 10);
}
