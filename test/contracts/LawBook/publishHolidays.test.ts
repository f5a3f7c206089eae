import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { bitmapOf } from '../../support/law.ts';

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
