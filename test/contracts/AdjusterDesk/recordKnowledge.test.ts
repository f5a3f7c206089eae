import { expect } from 'chai';
import { id } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadCourse } from '../../support/course.ts';
import { isRefused, isTaken } from '../../support/reasons.ts';

describe('AdjusterDesk.recordKnowledge', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, claimId } = await loadCourse();
    const contract = contracts.adjusterDesk.connect(people.chen);
    return { contract, caller: people.chen, send: () => contract.recordKnowledge(claimId, 1, id('letter')) };
  });

  describe('when the time cannot be', () => {
    it('reverts with KnowledgeTimeInvalid ahead of now, at no time, and after what was recorded', async () => {
      const { contracts, people, claimId, policyId, network } = await loadCourse();
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      const { time } = network.networkHelpers;
      const now = (await time.latest()) + 10;
      await time.setNextBlockTimestamp(now);
      await expect(desk.recordKnowledge(claimId, now + 1, id('letter')))
        .to.be.revertedWithCustomError(desk, 'KnowledgeTimeInvalid')
        .withArgs(policyId, now + 1, now + 1);
      await expect(desk.recordKnowledge(claimId, 0, id('letter'))).to.be.revertedWithCustomError(
        desk,
        'KnowledgeTimeInvalid',
      );
      await desk.recordKnowledge(claimId, now, id('letter'));
      await expect(desk.recordKnowledge(claimId, now, id('letter')))
        .to.be.revertedWithCustomError(desk, 'KnowledgeTimeInvalid')
        .withArgs(policyId, now, now);
    });
  });

  describe('given the knowledge was recorded', () => {
    it('lets MISREP be named for thirty days, to the second, counted from the earliest', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, policyId, network } = course;
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      const { time } = network.networkHelpers;
      const knownAt = await time.latest();
      await expect(desk.recordKnowledge(claimId, knownAt, id('letter')))
        .to.emit(desk, 'KnowledgeRecorded')
        .withArgs(claimId, people.adjuster.address, policyId, knownAt, id('letter'));
      expect(await desk.knownAtOf(policyId)).to.equal(knownAt);
      await time.setNextBlockTimestamp(knownAt + 30 * DAY + 1);
      await isRefused(course, 'MISREP');
      await desk.recordKnowledge(claimId, knownAt - 1, id('an earlier letter'));
      expect(await desk.knownAtOf(policyId)).to.equal(knownAt - 1);
    });
    it('takes MISREP on the last second of the thirty days', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, network } = course;
      const { time } = network.networkHelpers;
      const knownAt = await time.latest();
      await contracts.adjusterDesk.connect(people.adjuster).recordKnowledge(claimId, knownAt, id('letter'));
      await time.setNextBlockTimestamp(knownAt + 30 * DAY);
      await isTaken(course, 'MISREP');
    });
    it('refuses MISREP two years after the sale, and takes it a second before', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, policyId, network } = course;
      const { time } = network.networkHelpers;
      const { soldAt } = await contracts.policyBook.policyOf(policyId);
      const last = Number(soldAt) + 730 * DAY;
      await time.increaseTo(last - DAY);
      await contracts.adjusterDesk.connect(people.adjuster).recordKnowledge(claimId, last - DAY, id('letter'));
      const back = await network.networkHelpers.takeSnapshot();
      await time.setNextBlockTimestamp(last + 1);
      await isRefused(course, 'MISREP');
      await back.restore();
      await time.setNextBlockTimestamp(last);
      await isTaken(course, 'MISREP');
    });
  });
});
