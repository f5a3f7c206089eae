import { expect } from 'chai';

import { claimClockAt, claimClocks } from '../../domain/claims/claim-types.ts';
import { deadlineOf, holidaysOf, type HolidayYear } from '../../domain/claims/deadlines.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { bitmapOf, buildProfile } from '../support/law.ts';
import { loadDeployment } from '../support/fixtures.ts';
import { createRandom, type Random } from './random.ts';

const SEED = 20_260_304;
const CASES = 500;
const CALENDAR = 77;

function sampleProfile(random: Random) {
  const periods = claimClocks.map(() => {
    const unit = random.whole(0, 2);
    return { unit, amount: random.whole(0, 5) === 0 ? 0 : random.whole(1, [90 * DAY, 400, 60][unit] ?? 60) };
  });
  return { periods, utcOffset: random.whole(-48, 56) * 900, calendar: CALENDAR };
}

describe('parity of LawBook', () => {
  it(`gives the same last second in ${CASES} random cases, over local midnights, weekends and holidays`, async () => {
    const [{ contracts, people }, random] = [await loadDeployment(), createRandom(SEED)];
    const lawBook = contracts.lawBook.connect(people.lawEditor);
    const years: HolidayYear[] = [];
    for (let year = 2026; year < 2030; year += 1) {
      const bitmap = bitmapOf([...new Set(Array.from({ length: 30 }, () => random.whole(0, 364)))]);
      await lawBook.publishHolidays(CALENDAR, year, bitmap);
      years.push({ calendar: CALENDAR, year, bitmap });
    }
    const isHoliday = holidaysOf(CALENDAR, years);
    for (let round = 0; round < 10; round += 1) {
      const profile = sampleProfile(random);
      const byClock = Object.fromEntries(profile.periods.entries());
      await lawBook.publishProfile(buildProfile(byClock, { utcOffset: profile.utcOffset, calendar: CALENDAR }));
      const profileId = await lawBook.profileCount();
      for (let place = 0; place < CASES / 10; place += 1) {
        const clock = random.whole(0, claimClocks.length - 1);
        const edge = random.bool()
          ? random.whole(0, 365 * 3) * DAY - profile.utcOffset - random.whole(0, 1)
          : random.whole(0, 365 * 3 * DAY);
        const startAt = Date.UTC(2026, 0, 3) / 1_000 + edge;
        const here = deadlineOf(profile, claimClockAt(clock), startAt, isHoliday);
        expect(
          await lawBook.deadlineOf(profileId, clock, startAt),
          `round ${round}, case ${place}, seed ${SEED}`,
        ).to.equal(BigInt(here));
      }
    }
  });
});
