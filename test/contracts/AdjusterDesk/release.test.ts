import { expect } from 'chai';

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
