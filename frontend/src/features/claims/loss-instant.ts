/** What a person knows of the moment of the loss, and between which moments it must lie. */
export interface LossMoment {
  /** "2026-03-01" in the reader's zone. */
  readonly date: string;
  /** "14:30", empty when not known. */
  readonly time: string;
  readonly timeZone: string;
  /** Chain time, seconds. */
  readonly now: number;
  /** First second of cover, seconds. */
  readonly coverStartsAt: number;
}

export type LossInstant =
  { readonly ok: true; readonly at: number } | { readonly ok: false; readonly code: 'missing' | 'future' };

/** Chain time moves a little behind this device's idea of it; a loss "just now" must not lie in the future. */
const MARGIN = 2;

/**
 * Seconds of the loss. Without an hour it is the last moment of that day that can be meant: no later than now,
 * and never before cover began on the very day it began. The doubt favours the claimant.
 */
export function lossInstant({ date, time, timeZone, now, coverStartsAt }: LossMoment): LossInstant {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return { ok: false, code: 'missing' };
  const starts = zonedSeconds(date, '00:00', timeZone);
  if (Number.isNaN(starts)) return { ok: false, code: 'missing' };
  if (starts > now) return { ok: false, code: 'future' };
  if (/^\d{2}:\d{2}$/.test(time)) {
    const at = zonedSeconds(date, time, timeZone);
    if (at > now) return { ok: false, code: 'future' };
    return { ok: true, at: sameMinute(at, now) ? Math.max(at, Math.min(now - MARGIN, at + 59)) : at };
  }
  const latest = Math.min(starts + 86_399, now - MARGIN);
  const coverBeganThatDay = coverStartsAt >= starts && coverStartsAt <= starts + 86_399;
  return {
    ok: true,
    at: coverBeganThatDay ? Math.min(now, Math.max(latest, coverStartsAt)) : Math.max(latest, starts),
  };
}

/** "2026-03-01" of an instant, as the reader's calendar has it. */
export function civilDate(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at * 1_000,
  );
}

function sameMinute(at: number, now: number): boolean {
  return Math.floor(at / 60) === Math.floor(now / 60);
}

/** Wall-clock time of a zone as seconds since 1970: guessed as UTC, then put right by the zone's offset there. */
function zonedSeconds(date: string, time: string, timeZone: string): number {
  const guess = Date.parse(`${date}T${time}:00Z`) / 1_000;
  if (Number.isNaN(guess)) return Number.NaN;
  const first = guess - offsetAt(guess, timeZone);
  return guess - offsetAt(first, timeZone);
}

function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at * 1_000);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value ?? '0');
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown / 1_000 - at;
}
