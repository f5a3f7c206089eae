import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFiled } from '../../support/fixtures.ts';

describe('AdjusterDesk.release', () => {
  describe("when the claim is not on the caller's desk", () => {
    it('reverts with ClaimNotAssignedTo', async () => {
      const { contracts, people, claim } = await loadFiled();
      const desk = contracts.adjusterDesk;
      for (const person of [people.adjuster, people.ana]) {
        await expect(desk.connect(person).release(claim.claimId))
          .to.be.revertedWithCustomError(desk, 'ClaimNotAssignedTo')
          .withArgs(claim.claimId, person.address);
      }
    });
  });

  describe('given a colleague has the claim', () => {
    it('reverts with ClaimNotAssignedTo for whoever does not stand in, and leaves it there', async () => {
      const { contracts, people, claim } = await loadFiled();
      const desk = contracts.adjusterDesk;
      await desk.connect(people.seniorAdjuster).assign(claim.claimId, people.seniorAdjuster);
      for (const person of [people.adjuster, people.ana]) {
        await expect(desk.connect(person).release(claim.claimId))
          .to.be.revertedWithCustomError(desk, 'ClaimNotAssignedTo')
          .withArgs(claim.claimId, person.address);
      }
      expect(await desk.assigneeOf(claim.claimId)).to.equal(people.seniorAdjuster.address);
    });

    it('is open to who stands in, to the last second and no longer', async () => {
      const { contracts, people, claim, network } = await loadFiled();
      const { time, takeSnapshot } = network.networkHelpers;
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      const asSenior = contracts.adjusterDesk.connect(people.seniorAdjuster);
      await asSenior.assign(claim.claimId, people.seniorAdjuster);
      const untilAt = (await time.latest()) + DAY;
      await asSenior.delegateAuthority(people.adjuster, 0, untilAt);
      const back = await takeSnapshot();
      await time.setNextBlockTimestamp(untilAt);
      await expect(desk.release(claim.claimId))
        .to.be.revertedWithCustomError(desk, 'ClaimNotAssignedTo')
        .withArgs(claim.claimId, people.adjuster.address);
      await back.restore();
      await time.setNextBlockTimestamp(untilAt - 1);
      await expect(desk.release(claim.claimId))
        .to.emit(desk, 'ClaimReleased')
        .withArgs(claim.claimId, people.seniorAdjuster.address, people.adjuster.address);
    });
  });

  describe('when it is', () => {
    it('puts it back into the queue and emits ClaimReleased', async () => {
      const { contracts, people, claim } = await loadFiled();
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      await desk.assign(claim.claimId, people.adjuster);
      await expect(desk.release(claim.claimId))
        .to.emit(desk, 'ClaimReleased')
        .withArgs(claim.claimId, people.adjuster.address, people.adjuster.address);
      expect(await desk.assigneeOf(claim.claimId)).to.equal(defaults.nobody);
    });
  });
});
