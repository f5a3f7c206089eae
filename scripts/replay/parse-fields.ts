import type { Day } from './claim-record.ts';

/* Each gives the value, or (as text) what is wrong with it. */

const DECIMALS = 6;
const NOON = 12;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2400;
/** Most an amount on chain may be is 2^96; a file with more than a thousand millions of dollars is a mistake. */
const MOST_DIGITS = 12;

/** "1406.91", "$1,406.91" → base units. Nothing is rounded away. */
export function parseDollars(text: string): bigint | string {
  const parts = /^\$?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return isBlank(text) ? 'is empty' : `is not an amount of zero or more ("${text}")`;
  const whole = (parts[1] ?? '').replaceAll(',', '');
  const fraction = (parts[2] ?? '').replace(/0+$/, '');
  if (fraction.length > DECIMALS) return `has more than ${DECIMALS} decimals ("${text}")`;
  if (whole.length > MOST_DIGITS) return `is too large ("${text}")`;
  return BigInt(whole + fraction.padEnd(DECIMALS, '0'));
}

/** "250/500" → 500,000 dollars in base units: the limit of one accident. */
export function parseLimit(text: string): bigint | string {
  const parts = /^\s*(\d{1,7})\s*\/\s*(\d{1,7})\s*$/.exec(text);
  if (parts === null) return isBlank(text) ? 'is empty' : `is not two limits like 100/300 ("${text}")`;
  const thousands = BigInt(parts[2] ?? '0');
  return thousands === 0n ? `has a limit of zero ("${text}")` : thousands * 1_000n * 10n ** BigInt(DECIMALS);
}

/** "10/17/2014" (month first), "17-10-2014" (day first) or "2014-10-17". */
export function parseDay(text: string): Day | string {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parts = american
    ? { year: american[3], month: american[1], day: american[2] }
    : dashed
      ? { year: dashed[3], month: dashed[2], day: dashed[1] }
      : iso
        ? { year: iso[1], month: iso[2], day: iso[3] }
        : undefined;
  if (parts === undefined) return isBlank(text) ? 'is empty' : `is not a date like 10/17/2014 ("${text}")`;
  const day: Day = { year: Number(parts.year), month: Number(parts.month), day: Number(parts.day) };
  const back = new Date(Date.UTC(day.year, day.month - 1, day.day));
  const exists = back.getUTCMonth() === day.month - 1 && back.getUTCDate() === day.day;
  if (!exists) return `is not a day of the calendar ("${text}")`;
  if (day.year < FIRST_YEAR || day.year > LAST_YEAR) return `is not between ${FIRST_YEAR} and ${LAST_YEAR} ("${text}")`;
  return day;
}

/** "5" → 5; a file without the column, or a blank, is noon. */
export function parseHour(text: string | undefined): number | string {
  if (text === undefined || isBlank(text)) return NOON;
  const hour = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  return hour >= 0 && hour <= 23 ? hour : `is not an hour from 0 to 23 ("${text}")`;
}

function isBlank(text: string): boolean {
  return text === '' || text === '?';
}
