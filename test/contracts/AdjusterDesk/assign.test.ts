import { expect } from 'chai';

import { roles } from '../../../scripts/config/roles.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadFiled } from '../../support/fixtures.ts';

async function load() {
  const situation = await loadFiled();
  const { contracts, people, claim } = situation;
  const desk = contracts.adjusterDesk;
  return { ...situation, desk, claimId: claim.claimId, adjuster: desk.connect(people.adjuster) };
}

describe('AdjusterDesk.assign', () => {
  behavesAsRestricted(async () => {
    const { desk, people, claimId } = await load();
    return { contract: desk, caller: people.ana, send: () => desk.connect(people.ana).assign(claimId, people.ana) };
  });

  describe('given a colleague has the claim', () => {
    it('reverts with ClaimNotAssignedTo', async () => {
      const { desk, adjuster, people, claimId } = await load();
      await desk.connect(people.seniorAdjuster).assign(claimId, people.seniorAdjuster);
      await expect(adjuster.assign(claimId, people.adjuster))
        .to.be.revertedWithCustomError(desk, 'ClaimNotAssignedTo')
        .withArgs(claimId, people.adjuster.address);
    });
    it('may be taken over once the colleague lost the role', async () => {
      const { desk, adjuster, contracts, people, claimId } = await load();
      await desk.connect(people.seniorAdjuster).assign(claimId, people.seniorAdjuster);
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.seniorAdjuster);
      await adjuster.assign(claimId, people.adjuster);
      expect(await desk.assigneeOf(claimId)).to.equal(people.adjuster.address);
    });
  });

  describe('when it is given to somebody who is no adjuster', () => {
    it('reverts with AccessManagedUnauthorized', async () => {
      const { desk, adjuster, people, claimId } = await load();
      await expect(adjuster.assign(claimId, people.bo))
        .to.be.revertedWithCustomError(desk, 'AccessManagedUnauthorized')
        .withArgs(people.bo.address);
    });
  });

  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { adjuster, contracts, people } = await load();
      await expect(adjuster.assign(7, people.adjuster))
        .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('given nobody has the claim', () => {
    it("puts it on one's own desk, and from there on a colleague's", async () => {
      const { desk, adjuster, people, claimId } = await load();
      await expect(adjuster.assign(claimId, people.adjuster))
        .to.emit(desk, 'ClaimAssigned')
        .withArgs(claimId, people.adjuster.address, people.adjuster.address);
      await expect(adjuster.assign(claimId, people.seniorAdjuster))
        .to.emit(desk, 'ClaimAssigned')
        .withArgs(claimId, people.seniorAdjuster.address, people.adjuster.address);
      expect(await desk.assigneeOf(claimId)).to.equal(people.seniorAdjuster.address);
    });
  });
});
