import { assert } from '../primitives/assert.ts';
import { civilDayOf, endOfCivilDay, NEVER, weekdayOf, YEAR, yearDayOf, type Seconds } from '../primitives/time.ts';
import { bounded, divUp } from '../primitives/money.ts';
import { claimClockNumber, type ClaimClock } from './claim-types.ts';

/** How a period is counted; the place is the number on chain. */
export const periodUnits = ['Seconds', 'CivilDays', 'BusinessDays'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A period as the chain keeps it: `unit` is the number on chain; an amount of zero means there is no such clock. */
export interface Period {
  readonly amount: number;
  readonly unit: number;
}

/** The deadlines of one law, as published in the LawBook. */
export interface LawProfile {
  readonly label: string;
  /** Seconds east of UTC. */
  readonly utcOffset: number;
  readonly calendar: number;
  readonly maxClockStops: number;
  readonly maxExtensions: number;
  readonly lateBpsPerYear: number;
  readonly effectiveAt: Seconds;
  /** One per clock, in its order. */
  readonly periods: readonly Period[];
  readonly basisURI: string;
}

/** Whether a civil day is a public holiday in the profile's calendar. A year nobody published has none. */
export type IsHoliday = (civilDay: number) => boolean;

/** A year of holidays as the chain keeps it: bit n of the two words is day n of the year, from 0. */
export interface HolidayYear {
  readonly calendar: number;
  readonly year: number;
  readonly bitmap: readonly [bigint, bigint];
}

/** Most days a business-day period is searched for; the longest period of any profile is far below. */
const SEARCH_DAYS = 3_660;

/**
 * When a clock that started at `startAt` runs out: the last second allowed, or {@link NEVER} when the profile has no
 * such clock. Days are civil days of the profile's time zone and end at local midnight; the day of the start does not
 * count. The mirror of `LawBook.deadlineOf`.
 */
export function deadlineOf(
  profile: Pick<LawProfile, 'periods' | 'utcOffset'>,
  clock: ClaimClock,
  startAt: Seconds,
  isHoliday: IsHoliday = () => false,
): Seconds {
  const period = profile.periods[claimClockNumber(clock)];
  if (period === undefined || period.amount === 0) return NEVER;
  const unit = periodUnits[period.unit];
  assert(unit !== undefined, `a period has no unit ${period.unit}`);
  if (unit === 'Seconds') return startAt + period.amount;
  const startDay = civilDayOf(startAt, profile.utcOffset);
  const endDay =
    unit === 'CivilDays' ? startDay + period.amount : afterBusinessDays(startDay, period.amount, isHoliday);
  return endOfCivilDay(endDay, profile.utcOffset);
}

/** The civil day on which `amount` business days after `startDay` have passed. */
export function afterBusinessDays(startDay: number, amount: number, isHoliday: IsHoliday): number {
  let left = amount;
  let day = startDay;
  while (left > 0) {
    day += 1;
    assert(day - startDay <= SEARCH_DAYS, 'a calendar without business days');
    if (weekdayOf(day) < 5 && !isHoliday(day)) left -= 1;
  }
  return day;
}

/** The holidays of one calendar out of the years published. */
export function holidaysOf(calendar: number, years: readonly HolidayYear[]): IsHoliday {
  const bitmaps = new Map(years.filter((year) => year.calendar === calendar).map((year) => [year.year, year.bitmap]));
  return (civilDay) => {
    const { year, dayOfYear } = yearDayOf(civilDay);
    const word = bitmaps.get(year)?.[dayOfYear < 256 ? 0 : 1] ?? 0n;
    return ((word >> BigInt(dayOfYear % 256)) & 1n) === 1n;
  };
}

/**
 * Interest for a decision after its deadline: seconds late × payable × rate ÷ (10,000 × 365 days), rounded up, base
 * units. Nothing while in time.
 */
export function lateInterest(input: {
  readonly payableAssets: bigint;
  readonly decideBy: Seconds;
  readonly decidedAt: Seconds;
  readonly lateBpsPerYear: number;
}): bigint {
  const late = input.decidedAt - input.decideBy;
  if (late <= 0) return 0n;
  return bounded(divUp(BigInt(late) * input.payableAssets * BigInt(input.lateBpsPerYear), 10_000n * BigInt(YEAR)));
}
