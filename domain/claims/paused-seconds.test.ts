import { expect } from 'chai';

import { DAY } from '../primitives/time.ts';
import { claimClocks } from './claim-types.ts';
import { appealEndsAt, pausedSeconds } from './paused-seconds.ts';

const profile = {
  label: 'TEST',
  utcOffset: 0,
  calendar: 0,
  maxClockStops: 0,
  maxExtensions: 0,
  lateBpsPerYear: 0,
  effectiveAt: 0,
  periods: claimClocks.map((clock) => ({ amount: clock === 'Appeal' ? 100 : 0, unit: 0 })),
  basisURI: '',
};

describe('CLM-6: paused seconds', () => {
  it('count only where they overlap', () => {
    const pauses = [
      { startsAt: 10, endsAt: 20 },
      { startsAt: 30, endsAt: 40 },
    ];
    expect(pausedSeconds(pauses, 0, 100)).to.equal(20);
    expect(pausedSeconds(pauses, 15, 35)).to.equal(10);
    expect(pausedSeconds(pauses, 20, 30)).to.equal(0);
  });
  it('lengthen the appeal window, also by a pause within the time given back', () => {
    expect(appealEndsAt({ profile, decidedAt: 1_000, pauses: [] })).to.equal(1_100);
    expect(appealEndsAt({ profile, decidedAt: 1_000, pauses: [{ startsAt: 1_050, endsAt: 1_070 }] })).to.equal(1_120);
    const chained = [
      { startsAt: 1_050, endsAt: 1_070 },
      { startsAt: 1_110, endsAt: 1_200 },
    ];
    expect(appealEndsAt({ profile, decidedAt: 1_000, pauses: chained })).to.equal(1_210);
    expect(appealEndsAt({ profile, decidedAt: 1_000, pauses: [{ startsAt: 1_100, endsAt: 1_200 }] })).to.equal(1_100);
  });
  it('is 30 days where the law knows no window', () => {
    const none = { ...profile, periods: [] };
    expect(appealEndsAt({ profile: none, decidedAt: 1_000, pauses: [] })).to.equal(1_000 + 30 * DAY);
  });
});
