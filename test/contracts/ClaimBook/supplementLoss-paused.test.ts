import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { at, loadCourse, type Course } from '../../support/course.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

/** Ana's claim, withdrawn, and a flag that is paused from six days before its two years end. */
async function loadPaused(flag: number) {
  const course: Course = await loadCourse();
  const { asAna, book, claim, claimId, network } = course;
  await asAna.withdraw(claimId);
  const endsAt = Number((await book.claimOf(claimId)).filedAt) + 730 * DAY;
  await network.networkHelpers.time.increaseTo(endsAt - 6 * DAY - 2);
  const resumesAt = await pauseFor(course, flag, 6 * DAY + 60);
  const more = () => asAna.supplementLoss(claimId, claim.filed.filing);
  return { ...course, endsAt, resumesAt, more };
}

describe('ClaimBook.supplementLoss', () => {
  describe('given filing is paused at the end of the two years', () => {
    it('reverts with PauseActive to the last second of the pause', async () => {
      const situation = await loadPaused(pauseFlags.file);
      const { contracts, resumesAt, more } = situation;
      await at(situation, resumesAt - 1);
      await expect(more())
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, resumesAt);
    });

    it('CLM-6, A37: gives the paused seconds back, to the last of them', async () => {
      for (const late of [-1, 0, 1]) {
        const situation = await loadPaused(pauseFlags.file);
        const { book, claimId, endsAt, more } = situation;
        const given = endsAt + 6 * DAY + 60;
        await at(situation, given + late);
        if (late === 1) {
          await expect(more()).to.be.revertedWithCustomError(book, 'ClaimWindowClosed').withArgs(claimId, given);
        } else {
          await more();
          expect((await book.courseOf(claimId)).supplementedBy).to.equal(claimId + 1n);
        }
      }
    });
  });

  describe('given deciding is paused at the end of the two years', () => {
    it('reverts with ClaimWindowClosed a second later: who files was not kept from it', async () => {
      const situation = await loadPaused(pauseFlags.decide);
      const { book, claimId, endsAt, more } = situation;
      await at(situation, endsAt + 1);
      await expect(more()).to.be.revertedWithCustomError(book, 'ClaimWindowClosed').withArgs(claimId, endsAt);
    });
  });
});
