import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { actions, clocks } from '../../support/claim.ts';
import { at, courseDays, coursePeriods, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { DAY } from '../../../domain/primitives/time.ts';

const basis = encodeBytes32String('542.056');
const reasonsHash = `0x${'b1'.repeat(32)}`;

describe('ClaimBook.extend', () => {
  describe('when nobody says so, or without basis and reasons', () => {
    it('reverts with ClaimActNeedsPerson and ClaimActNeedsReason', async () => {
      const { asDesk, book, claimId, people, desk } = await loadCourse();
      await expect(asDesk.extend(claimId, defaults.nobody, basis, reasonsHash))
        .to.be.revertedWithCustomError(book, 'ClaimActNeedsPerson')
        .withArgs(claimId, actions.Extend, desk.address);
      for (const [ground, reasons] of [
        [defaults.nothing, reasonsHash],
        [basis, defaults.nothing],
      ] as const) {
        await expect(asDesk.extend(claimId, people.adjuster, ground, reasons))
          .to.be.revertedWithCustomError(book, 'ClaimActNeedsReason')
          .withArgs(claimId, actions.Extend);
      }
    });
  });

  describe('given the time to decide', () => {
    it('is lengthened in its last second, and not a second later', async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, people, deadline } = course;
      const decideBy = await deadline(clocks.Decide);
      await at(course, decideBy + 1);
      await expect(asDesk.extend(claimId, people.adjuster, basis, reasonsHash))
        .to.be.revertedWithCustomError(book, 'ClaimDecisionOverdue')
        .withArgs(claimId, decideBy);
      const again = await loadCourse();
      await at(again, decideBy);
      await again.asDesk.extend(claimId, people.adjuster, basis, reasonsHash);
      expect(await again.deadline(clocks.Decide)).to.equal(decideBy + courseDays.extend * DAY);
    });
    it("is lengthened as often as the law says, each time from the time's end", async () => {
      const course = await loadCourse();
      const { asDesk, book, claimId, people, deadline, desk } = course;
      const decideBy = await deadline(clocks.Decide);
      for (let time = 1; time <= coursePeriods.extensions; time += 1) {
        const longer = decideBy + time * courseDays.extend * DAY;
        await expect(asDesk.extend(claimId, people.adjuster, basis, reasonsHash))
          .to.emit(book, 'ClaimExtended')
          .withArgs(claimId, desk.address, people.adjuster.address, basis, reasonsHash, longer, (head: unknown) =>
            Boolean(head),
          );
        expect(await deadline(clocks.Decide)).to.equal(longer);
        expect(await book.silentUntilOf(claimId)).to.equal(longer);
      }
      await expect(asDesk.extend(claimId, people.adjuster, basis, reasonsHash))
        .to.be.revertedWithCustomError(book, 'ClaimExtensionsExhausted')
        .withArgs(claimId, coursePeriods.extensions);
    });
  });
});
