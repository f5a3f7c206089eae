import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { HOUR } from '../../domain/primitives/time.ts';
import type { LawProfileStruct, PeriodStruct } from '../../types/ethers-contracts/contracts/products/LawBook.ts';

/** Units and clocks in the order of the contracts. */
export const units = { seconds: 0, civilDays: 1, businessDays: 2 } as const;
export const clocks = { acknowledge: 0, decide: 2, extend: 3, denialNotice: 5, pay: 6, appeal: 9, ruling: 11 } as const;

const none: PeriodStruct = { amount: 0, unit: units.seconds };

/** A profile east of UTC by eight hours with the periods given by clock; what differs is given. */
export function buildProfile(
  periods: Readonly<Record<number, PeriodStruct>> = {},
  changes: Partial<LawProfileStruct> = {},
): LawProfileStruct {
  const row = (clock: number): PeriodStruct => periods[clock] ?? none;
  return {
    label: labelToBytes32('TEST'),
    utcOffset: 8 * HOUR,
    calendar: 0,
    maxClockStops: 2,
    maxExtensions: 1,
    lateBpsPerYear: 1_800,
    effectiveAt: 0,
    periods: [row(0), row(1), row(2), row(3), row(4), row(5), row(6), row(7), row(8), row(9), row(10), row(11)],
    basisURI: 'https://law.example/1',
    ...changes,
  };
}

/** A date of a year as the platform's own calendar knows it. */
export interface CalendarDate {
  readonly year: number;
  readonly dayOfYear: number;
  readonly weekday: number;
}

/** The date that a local day number is, by the platform's calendar and not by ours. */
export function dateOfDay(day: number): CalendarDate {
  const date = new Date(day * 86_400_000);
  const year = date.getUTCFullYear();
  const dayOfYear = Math.round((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000);
  return { year, dayOfYear, weekday: date.getUTCDay() };
}

/** Two words with a bit for each of these days of a year. */
export function bitmapOf(daysOfYear: readonly number[]): [bigint, bigint] {
  const whole = daysOfYear.reduce((bits, day) => bits | (1n << BigInt(day)), 0n);
  return [whole & ((1n << 256n) - 1n), whole >> 256n];
}
