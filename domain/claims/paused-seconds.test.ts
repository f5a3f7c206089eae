import { expect } from 'chai';

import { endWithPauses, pausedSeconds } from './paused-seconds.ts';

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
  it('lengthen a window, also by a pause within the time given back', () => {
    expect(endWithPauses([], 1_000, 1_100)).to.equal(1_100);
    expect(endWithPauses([{ startsAt: 1_050, endsAt: 1_070 }], 1_000, 1_100)).to.equal(1_120);
    const chained = [
      { startsAt: 1_050, endsAt: 1_070 },
      { startsAt: 1_110, endsAt: 1_200 },
    ];
    expect(endWithPauses(chained, 1_000, 1_100)).to.equal(1_210);
    expect(endWithPauses([{ startsAt: 1_100, endsAt: 1_200 }], 1_000, 1_100)).to.equal(1_100);
    expect(endWithPauses([{ startsAt: 1_099, endsAt: 600_000 }], 1_000, 1_100)).to.equal(600_001);
    expect(endWithPauses([{ startsAt: 900, endsAt: 1_000 }], 1_000, 1_100)).to.equal(1_100);
    expect(endWithPauses([{ startsAt: 900, endsAt: 1_001 }], 1_000, 1_100)).to.equal(1_101);
  });
});
