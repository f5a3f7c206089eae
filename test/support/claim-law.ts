import type { ClaimLaw } from '../../domain/claims/clocks.ts';
import { holidaysOf, type IsHoliday } from '../../domain/claims/deadlines.ts';
import { bitmapOf, calendars } from '../../scripts/config/calendars.ts';
import { clocks, periodUnits, type LawRow } from '../../scripts/config/law-row.ts';

/** A law as the deployment publishes it, for the rules in TypeScript. */
export function claimLawOf(law: LawRow): ClaimLaw {
  const profile = {
    label: law.label,
    utcOffset: law.utcOffsetHours * 3_600,
    calendar: law.calendar,
    maxClockStops: law.maxClockStops,
    maxExtensions: law.maxExtensions,
    lateBpsPerYear: law.lateBpsPerYear,
    effectiveAt: 0,
    periods: clocks.map((clock) => {
      const period = law.periods[clock];
      return period === undefined
        ? { amount: 0, unit: 0 }
        : { amount: period.amount, unit: periodUnits.indexOf(period.unit) };
    }),
    basisURI: law.basisURI,
  };
  return { profile, isHoliday: isHolidayIn(law.calendar) };
}

function isHolidayIn(calendar: number): IsHoliday {
  const years = calendars
    .filter(({ number }) => number === calendar)
    .flatMap((row) => row.years.map((year) => ({ calendar, year, bitmap: bitmapOf(row, year) })));
  return holidaysOf(calendar, years);
}
