import { expect } from 'chai';
import { describe, it } from 'mocha';

import { holidaysOf, deadlineOf } from '../../domain/claims/deadlines.ts';
import { present } from '../../domain/primitives/assert.ts';
import { bitmapOf, calendars } from './calendars.ts';
import { lawProfiles } from './law-profiles.ts';

const texas = present(
  calendars.find(({ label }) => label === 'US-TX'),
  'the Texan calendar',
);

/** The dates of a year's holidays, month and day. */
function datesOf(year: number): readonly string[] {
  const first = Date.UTC(year, 0, 1);
  const days = [...new Set(texas.daysOf(year))].sort((left, right) => left - right);
  return days.map((day) => new Date(first + day * 86_400_000).toISOString().slice(5, 10));
}

describe('the calendar of Texas', () => {
  it('has the holidays of 2026, as the state lists them', () => {
    const winter = ['01-01', '01-19', '02-16', '03-02', '04-21', '05-25', '06-19', '07-04'];
    expect(datesOf(2026)).to.deep.equal([
      ...winter,
      ...['08-27', '09-07', '11-11', '11-26', '11-27', '12-24', '12-25', '12-26'],
    ]);
  });

  it('has the moving ones of 2028, a leap year, on their Mondays and Thursday', () => {
    expect(datesOf(2028)).to.include.members(['01-17', '02-21', '05-29', '09-04', '11-23', '11-24']);
  });

  it('is the one that the profile counts business days by', () => {
    const row = present(
      lawProfiles.find(({ label }) => label === 'US-TX'),
      'the Texan profile',
    );
    expect(row.calendar).to.equal(texas.number);
    expect(row.periods.decide).to.deep.equal({ amount: 15, unit: 'BusinessDays' });
  });

  it('puts fifteen business days over Thanksgiving of 2026 off to 15 December', () => {
    const years = texas.years.map((year) => ({ calendar: texas.number, year, bitmap: bitmapOf(texas, year) }));
    const decide = { amount: 15, unit: 2 };
    const periods = Array.from({ length: 12 }, (_, clock) => (clock === 2 ? decide : { amount: 0, unit: 0 }));
    const utcOffset = -6 * 3_600;
    // Friday 20 November 2026, noon in Austin.
    const startAt = Date.UTC(2026, 10, 20, 18) / 1_000;
    const endsAt = deadlineOf({ periods, utcOffset }, 'Decide', startAt, holidaysOf(texas.number, years));
    expect(new Date((endsAt + utcOffset) * 1_000).toISOString()).to.equal('2026-12-15T23:59:59.000Z');
  });
});
