import { expect } from 'chai';

import { DAY, HOUR, NEVER } from '../../../domain/primitives/time.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildDeployment } from '../../support/fixtures.ts';
import { bitmapOf, buildProfile, clocks, dateOfDay, units } from '../../support/law.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

const CALENDAR = 200;
const offsets = [8 * HOUR, -12 * HOUR, 14 * HOUR, 0, 5.75 * HOUR];
/**
 * Holidays of the calendar, by year: the leap day that ends four hundred years and the Saturday after it, first and last day,
 * a week in October, and both sides of the second word.
 */
const holidays: Readonly<Record<number, readonly number[]>> = {
  2000: [59, 63],
  2030: [0, 1, 100, 254, 255, 256, 257, 273, 274, 275, 276, 277, 278, 279, 364],
  2031: [0, 22, 23, 24, 25, 26, 27, 28],
  2032: [0, 59, 365],
};

interface Lawful extends TestDeployment {
  /** One profile per offset, in their order. */
  readonly profileIds: readonly bigint[];
}

const loadLawful: () => Promise<Lawful> = defineSituation(async () => {
  const deployment = await buildDeployment();
  const lawBook = deployment.contracts.lawBook.connect(deployment.people.lawEditor);
  for (const [year, days] of Object.entries(holidays)) await lawBook.publishHolidays(CALENDAR, year, bitmapOf(days));
  const profileIds: bigint[] = [];
  for (const utcOffset of offsets) {
    const periods = {
      [clocks.acknowledge]: { amount: 90, unit: units.seconds },
      [clocks.decide]: { amount: 30, unit: units.civilDays },
      [clocks.pay]: { amount: 15, unit: units.businessDays },
      [clocks.ruling]: { amount: 260, unit: units.businessDays },
    };
    await lawBook.publishProfile(buildProfile(periods, { utcOffset, calendar: CALENDAR }));
    profileIds.push(await lawBook.profileCount());
  }
  return { ...deployment, profileIds };
});

/** Last second of the day that is `amount` days after the local day of `startAt`. Written without the contract's code. */
function expectedDeadline(startAt: number, utcOffset: number, amount: number, workingOnly: boolean): number {
  let day = Math.floor((startAt + utcOffset) / DAY);
  let left = amount;
  while (left > 0) {
    day += 1;
    const { year, dayOfYear, weekday } = dateOfDay(day);
    const isOff = weekday === 0 || weekday === 6 || (holidays[year] ?? []).includes(dayOfYear);
    if (!workingOnly || !isOff) left -= 1;
  }
  return (day + 1) * DAY - utcOffset - 1;
}

describe('LawBook.deadlineOf', () => {
  describe('given the profile has no such clock', () => {
    it('never runs out', async () => {
      const { contracts, profileIds } = await loadLawful();
      expect(await contracts.lawBook.deadlineOf(profileIds[0] ?? 0n, clocks.extend, 1)).to.equal(BigInt(NEVER));
    });
  });

  describe('given a period in seconds', () => {
    it('runs out so many seconds later', async () => {
      const { contracts, profileIds } = await loadLawful();
      expect(await contracts.lawBook.deadlineOf(profileIds[0] ?? 0n, clocks.acknowledge, 1_000)).to.equal(1_090n);
    });
  });

  describe('given a holiday on the leap day of the year 2000', () => {
    it('counts the days around it as the platform’s calendar does', async () => {
      const { contracts, profileIds } = await loadLawful();
      for (const day of [25, 29]) {
        const startAt = Date.UTC(2000, 1, day, 8) / 1_000;
        for (const [place, utcOffset] of offsets.entries()) {
          const deadline = await contracts.lawBook.deadlineOf(profileIds[place] ?? 0n, clocks.pay, startAt);
          expect(deadline).to.equal(BigInt(expectedDeadline(startAt, utcOffset, 15, true)));
        }
      }
    });
  });

  describe('given a period in civil days', () => {
    it('runs out with the last second before local midnight', async () => {
      const { contracts, profileIds } = await loadLawful();
      // 2030-01-01 00:00:00 in Shanghai; thirty days later the 31st ends.
      const newYear = Date.UTC(2029, 11, 31, 16) / 1_000;
      const end = Date.UTC(2030, 0, 31, 16) / 1_000 - 1;
      const [shanghai] = profileIds;
      expect(await contracts.lawBook.deadlineOf(shanghai ?? 0n, clocks.decide, newYear)).to.equal(BigInt(end));
      expect(await contracts.lawBook.deadlineOf(shanghai ?? 0n, clocks.decide, newYear + DAY - 1)).to.equal(
        BigInt(end),
      );
      expect(await contracts.lawBook.deadlineOf(shanghai ?? 0n, clocks.decide, newYear - 1)).to.equal(
        BigInt(end - DAY),
      );
    });
  });

  describe('given a period in business days', () => {
    it('counts neither weekends nor holidays, across the year and the second word of the bitmap', async () => {
      const { contracts, profileIds } = await loadLawful();
      // Friday 2030-12-27, noon in Shanghai; fifteen working days end on Monday 2031-01-20.
      const friday = Date.UTC(2030, 11, 27, 4) / 1_000;
      const end = Date.UTC(2031, 0, 21, 16) / 1_000 - 1;
      const found = await contracts.lawBook.deadlineOf(profileIds[0] ?? 0n, clocks.pay, friday);
      expect(found).to.equal(BigInt(expectedDeadline(friday, 8 * HOUR, 15, true)));
      expect(found).to.equal(BigInt(end));
    });
  });

  describe('given random instants, every offset and both kinds of days', () => {
    it('agrees with the calendar of the platform', async () => {
      const { contracts, profileIds } = await loadLawful();
      const first = Date.UTC(2029, 11, 20) / 1_000;
      for (let i = 0; i < 240; i += 1) {
        const place = i % offsets.length;
        const utcOffset = offsets[place] ?? 0;
        const profileId = profileIds[place] ?? 0n;
        const random = first + ((i * 40_503_001) % (1_200 * DAY));
        // Every third instant lies at a local midnight, or a second before it.
        const midnight = Math.floor((random + utcOffset) / DAY) * DAY - utcOffset;
        const startAt = [random, midnight, midnight - 1][i % 3] ?? random;
        for (const [clock, amount, workingOnly] of [
          [clocks.decide, 30, false],
          [clocks.pay, 15, true],
          [clocks.ruling, 260, true],
        ] as const) {
          const expected = BigInt(expectedDeadline(startAt, utcOffset, amount, workingOnly));
          const found = await contracts.lawBook.deadlineOf(profileId, clock, startAt);
          expect(found).to.equal(expected, `clock ${clock} from ${startAt} at ${utcOffset}`);
        }
      }
    });
  });

  describe('given an instant before 1970 began in local time', () => {
    it('counts from the first day there is', async () => {
      const { contracts, profileIds } = await loadLawful();
      const west = profileIds[1] ?? 0n;
      expect(await contracts.lawBook.deadlineOf(west, clocks.decide, 0)).to.equal(BigInt(31 * DAY + 12 * HOUR - 1));
    });
  });
});
