import { expect } from 'chai';

import { HOUR } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { bitmapOf, buildProfile } from '../../support/law.ts';

/** A calendar no configured profile uses. */
const CALENDAR = 200;

describe('LawBook.publishHolidays', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.lawBook;
    const caller = people.claimsManager;
    return { contract, caller, send: () => contract.connect(caller).publishHolidays(CALENDAR, 2031, [0n, 0n]) };
  });

  describe('given the year is published, even without a holiday', () => {
    it('reverts with HolidaysAlreadyPublished', async () => {
      const { contracts, people } = await loadDeployment();
      const lawBook = contracts.lawBook.connect(people.lawEditor);
      await lawBook.publishHolidays(CALENDAR, 2031, [0n, 0n]);
      await expect(lawBook.publishHolidays(CALENDAR, 2031, bitmapOf([0])))
        .to.be.revertedWithCustomError(lawBook, 'HolidaysAlreadyPublished')
        .withArgs(CALENDAR, 2031);
    });
  });

  describe('when the year has more than sixty holidays', () => {
    it('POL-1: reverts with HolidaysTooMany', async () => {
      const { contracts, people } = await loadDeployment();
      const lawBook = contracts.lawBook.connect(people.lawEditor);
      const days = Array.from({ length: 61 }, (_, place) => place * 6);
      await expect(lawBook.publishHolidays(CALENDAR, 2033, bitmapOf(days)))
        .to.be.revertedWithCustomError(lawBook, 'HolidaysTooMany')
        .withArgs(CALENDAR, 2033, 61, 60);
      await lawBook.publishHolidays(CALENDAR, 2033, bitmapOf(days.slice(1)));
    });
  });

  describe('given a profile names the calendar', () => {
    it('POL-1: reverts with HolidaysTooLate once the year has begun anywhere', async () => {
      for (const late of [-1, 0]) {
        const { contracts, people, network } = await loadDeployment();
        const lawBook = contracts.lawBook.connect(people.lawEditor);
        await lawBook.publishProfile(buildProfile({}, { calendar: CALENDAR }));
        // Fourteen hours east of Greenwich the year begins first.
        const begins = Date.UTC(2031, 0, 1) / 1_000 - 14 * HOUR;
        await network.networkHelpers.time.setNextBlockTimestamp(begins + late);
        const publishing = lawBook.publishHolidays(CALENDAR, 2031, bitmapOf([0]));
        if (late < 0) await publishing;
        else {
          await expect(publishing).to.be.revertedWithCustomError(lawBook, 'HolidaysTooLate').withArgs(CALENDAR, 2031);
        }
      }
    });
  });

  describe('given no profile names the calendar yet', () => {
    it('takes a year that is over, or running', async () => {
      const { contracts, people, network } = await loadDeployment();
      const lawBook = contracts.lawBook.connect(people.lawEditor);
      const year = new Date((await network.networkHelpers.time.latest()) * 1_000).getUTCFullYear();
      for (const one of [year - 1, year]) {
        await expect(lawBook.publishHolidays(CALENDAR, one, bitmapOf([0]))).to.emit(lawBook, 'HolidaysPublished');
      }
    });
  });

  describe('given the year is new', () => {
    it('emits HolidaysPublished', async () => {
      const { contracts, people } = await loadDeployment();
      const lawBook = contracts.lawBook.connect(people.lawEditor);
      const bitmap = bitmapOf([0, 255, 256, 365]);
      await expect(lawBook.publishHolidays(CALENDAR, 2032, bitmap))
        .to.emit(lawBook, 'HolidaysPublished')
        .withArgs(CALENDAR, 2032, bitmap);
    });
  });
});
