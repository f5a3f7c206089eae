import { expect } from 'chai';
import fc from 'fast-check';

import { NEVER, weekdayOf, YEAR } from '../primitives/time.ts';
import { claimClocks } from './claim-types.ts';
import { afterBusinessDays, deadlineOf, holidaysOf, lateInterest } from './deadlines.ts';

function profileWith(amount: number, unit: number, utcOffset = 28_800) {
  return { utcOffset, periods: claimClocks.map(() => ({ amount, unit })) };
}
const at = (text: string) => Date.parse(text) / 1_000;

describe('deadlineOf', () => {
  it('counts civil days of the local calendar and ends at local midnight', () => {
    const profile = profileWith(30, 1);
    expect(deadlineOf(profile, 'Decide', at('2026-03-01T15:59:59Z'))).to.equal(at('2026-03-31T15:59:59Z'));
    expect(deadlineOf(profile, 'Decide', at('2026-03-01T16:00:00Z'))).to.equal(at('2026-04-01T15:59:59Z'));
    expect(deadlineOf(profileWith(1, 1, -28_800), 'Decide', at('2026-03-01T07:59:59Z'))).to.equal(
      at('2026-03-02T07:59:59Z'),
    );
  });
  it('counts seconds as seconds, and no period as never', () => {
    expect(deadlineOf(profileWith(90, 0), 'Decide', 10)).to.equal(100);
    expect(deadlineOf(profileWith(0, 1), 'Decide', 10)).to.equal(NEVER);
  });
  it('skips weekends and holidays where the law counts business days', () => {
    const friday = at('2026-01-02T12:00:00Z');
    expect(deadlineOf(profileWith(1, 2, 0), 'Decide', friday)).to.equal(at('2026-01-05T23:59:59Z'));
    const monday = holidaysOf(1, [{ calendar: 1, year: 2026, bitmap: [1n << 4n, 0n] }]);
    expect(deadlineOf(profileWith(1, 2, 0), 'Decide', friday, monday)).to.equal(at('2026-01-06T23:59:59Z'));
    const late = holidaysOf(1, [{ calendar: 1, year: 2026, bitmap: [0n, 1n << (364n - 256n)] }]);
    expect(deadlineOf(profileWith(1, 2, 0), 'Decide', at('2026-12-30T12:00:00Z'), late)).to.equal(
      at('2027-01-01T23:59:59Z'),
    );
  });
  it('never ends before it would in civil days, nor on a weekend', () => {
    const start = fc.integer({ min: 200_000, max: 2 ** 33 });
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -43_200, max: 50_400 }),
        (startAt, amount, offset) => {
          const civil = deadlineOf(profileWith(amount, 1, offset), 'Decide', startAt);
          const business = deadlineOf(profileWith(amount, 2, offset), 'Decide', startAt);
          expect(civil - startAt >= amount * 86_400 - 1 && civil - startAt < (amount + 1) * 86_400).to.equal(true);
          expect(business >= civil).to.equal(true);
          expect(weekdayOf(Math.floor((business + offset) / 86_400)) < 5).to.equal(true);
        },
      ),
    );
  });
  it('refuses a calendar that never works', () => {
    expect(() => afterBusinessDays(0, 1, () => true)).to.throw('without business days');
  });
});

describe('lateInterest', () => {
  it('is nothing in time and a year of the rate after a year', () => {
    const input = { payableAssets: 1_000_000n, decideBy: 100, lateBpsPerYear: 1_800 };
    expect(lateInterest({ ...input, decidedAt: 100 })).to.equal(0n);
    expect(lateInterest({ ...input, decidedAt: 101 })).to.equal(1n);
    expect(lateInterest({ ...input, decidedAt: 100 + YEAR })).to.equal(180_000n);
  });
});
