import { expect } from 'chai';
import { id } from 'ethers';

import { defaults } from '../../support/defaults.ts';
import { loadProposed } from '../../support/proposal.ts';

async function load() {
  const situation = await loadProposed();
  return { ...situation, desk: situation.contracts.adjusterDesk };
}

describe('AdjusterDesk.withdrawProposal', () => {
  describe('given no such proposal', () => {
    it('reverts with ProposalUnknown', async () => {
      const { desk, people, claimId } = await load();
      await expect(desk.connect(people.adjuster).withdrawProposal(claimId, id('none')))
        .to.be.revertedWithCustomError(desk, 'ProposalUnknown')
        .withArgs(claimId, id('none'));
    });
  });

  describe('when somebody else takes it back', () => {
    it('reverts with ProposalNotYours', async () => {
      const { desk, people, claimId, decisionHash } = await load();
      await expect(desk.connect(people.seniorAdjuster).withdrawProposal(claimId, decisionHash))
        .to.be.revertedWithCustomError(desk, 'ProposalNotYours')
        .withArgs(claimId, people.seniorAdjuster.address);
    });
  });

  describe('when its proposer takes it back', () => {
    it('forgets it and emits ProposalWithdrawn', async () => {
      const { desk, people, claimId, decisionHash } = await load();
      await expect(desk.connect(people.adjuster).withdrawProposal(claimId, decisionHash))
        .to.emit(desk, 'ProposalWithdrawn')
        .withArgs(claimId, people.adjuster.address, decisionHash);
      expect(await desk.proposerOf(claimId, decisionHash)).to.equal(defaults.nobody);
    });
  });
});
