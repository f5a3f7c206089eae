/*
 * Public holidays of places whose law counts business days, by rule and not by table, so that a year more is a number more.
 * An encoded rule, not legal advice. Each day was compared with the text of its section as in force in April 2021; bills
 * since then that would drop or add a day had not passed when they were looked at.
 */

/** A calendar as the LawBook keeps it: one bitmap a year. */
export interface CalendarRow {
  /** Number on chain; a profile names it. Zero is the calendar without holidays. */
  readonly number: number;
  readonly label: string;
  /** Where the days are written. */
  readonly basisURI: string;
  readonly years: readonly number[];
  /** The year's holidays, as days of the year from 0. */
  readonly daysOf: (year: number) => readonly number[];
}

const MONDAY = 1;
const THURSDAY = 4;

/** Day of the year, from 0; months from 1. */
function dayOfYear(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000;
}

/** The nth such weekday of a month. */
function nth(year: number, month: number, weekday: number, count: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return dayOfYear(year, month, 1 + ((weekday - first + 7) % 7) + 7 * (count - 1));
}

/** The last Monday of May. */
function lastMondayOfMay(year: number): number {
  const last = new Date(Date.UTC(year, 4, 31)).getUTCDay();
  return dayOfYear(year, 5, 31 - ((last - MONDAY + 7) % 7));
}

/**
 * Insurance Code 542.051: a business day is no Saturday, no Sunday and no holiday recognized by the state. Government Code
 * 662.003 (a) and (b): the national and the state holidays. One that falls on a weekend is not kept on another day; optional
 * holidays are none.
 */
const texas: CalendarRow = {
  number: 1,
  label: 'US-TX',
  basisURI: 'urn:law:us:tx:government-code-662#662.003',
  years: [2026, 2027, 2028, 2029, 2030, 2031, 2032],
  daysOf: (year) => {
    const thanksgiving = nth(year, 11, THURSDAY, 4);
    return [
      dayOfYear(year, 1, 1),
      nth(year, 1, MONDAY, 3),
      // Confederate Heroes, Texas Independence, San Jacinto.
      dayOfYear(year, 1, 19),
      nth(year, 2, MONDAY, 3),
      dayOfYear(year, 3, 2),
      dayOfYear(year, 4, 21),
      lastMondayOfMay(year),
      dayOfYear(year, 6, 19),
      dayOfYear(year, 7, 4),
      // Lyndon B. Johnson.
      dayOfYear(year, 8, 27),
      nth(year, 9, MONDAY, 1),
      dayOfYear(year, 11, 11),
      thanksgiving,
      thanksgiving + 1,
      dayOfYear(year, 12, 24),
      dayOfYear(year, 12, 25),
      dayOfYear(year, 12, 26),
    ];
  },
};

export const calendars: readonly CalendarRow[] = [texas];

const WORD = 256;

/** A year as the LawBook keeps it: bit n of the two words is day n. */
export function bitmapOf(calendar: CalendarRow, year: number): readonly [bigint, bigint] {
  const whole = [...new Set(calendar.daysOf(year))].reduce((bits, day) => bits | (1n << BigInt(day)), 0n);
  return [whole & ((1n << BigInt(WORD)) - 1n), whole >> BigInt(WORD)];
}
