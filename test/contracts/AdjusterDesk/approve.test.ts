import { expect } from 'chai';
import { encodeBytes32String, id } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { limitsOf } from '../../support/authority.ts';
import { figuresOf, phases, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { hashOf, loadLarge, loadProposed } from '../../support/proposal.ts';

async function load() {
  const situation = await loadProposed();
  const desk = situation.contracts.adjusterDesk;
  return { ...situation, desk, senior: desk.connect(situation.people.seniorAdjuster) };
}

describe('AdjusterDesk.approve', () => {
  behavesAsRestricted(async () => {
    const { desk, people, claimId, claim, decision } = await load();
    const { adjuster } = people;
    return {
      contract: desk,
      caller: adjuster,
      send: () => desk.connect(adjuster).approve(claimId, claim.filed, decision),
    };
  });

  describe('given the first seat alone has too little authority', () => {
    it('reverts with AdjusterAuthorityExceeded when it decides alone', async () => {
      const { contracts, people, claimId, claim, decision } = await loadLarge();
      await expect(
        contracts.adjusterDesk.connect(people.adjuster).decide(claimId, claim.filed, decision),
      ).to.be.revertedWithCustomError(contracts.adjusterDesk, 'AdjusterAuthorityExceeded');
    });
  });

  describe('when a seat is filled in', () => {
    it('reverts with DecisionPersonsPreset', async () => {
      const { desk, senior, people, claimId, claim, decision } = await load();
      await expect(senior.approve(claimId, claim.filed, { ...decision, decidedBy: people.adjuster.address }))
        .to.be.revertedWithCustomError(desk, 'DecisionPersonsPreset')
        .withArgs(people.adjuster.address, defaults.nobody);
    });
  });

  describe('when nobody proposed exactly this', () => {
    it('reverts with ProposalUnknown for a decision that differs in one field', async () => {
      const { desk, senior, claimId, claim, decision } = await load();
      const other = { ...decision, rationaleHash: id('other reasons') };
      await expect(senior.approve(claimId, claim.filed, other))
        .to.be.revertedWithCustomError(desk, 'ProposalUnknown')
        .withArgs(claimId, hashOf(claimId, other));
    });
    it('reverts with ProposalUnknown once it was taken back', async () => {
      const { desk, senior, people, claimId, claim, decision, decisionHash } = await load();
      await desk.connect(people.adjuster).withdrawProposal(claimId, decisionHash);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'ProposalUnknown')
        .withArgs(claimId, decisionHash);
    });
    it('T12: reverts with ProposalUnknown once its proposer lost the role', async () => {
      const { desk, senior, contracts, people, claimId, claim, decision, decisionHash } = await load();
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.adjuster);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'ProposalUnknown')
        .withArgs(claimId, decisionHash);
    });
  });

  describe('when its proposer lost the role and got it again', () => {
    it('T12: reverts with ProposalUnknown: what was proposed before is void', async () => {
      const { desk, senior, contracts, people, claimId, claim, decision, decisionHash } = await load();
      await contracts.accessManager.revokeRole(roles.ADJUSTER.id, people.adjuster);
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.adjuster, 0);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'ProposalUnknown')
        .withArgs(claimId, decisionHash);
    });
  });

  describe('when the same person sits in both seats', () => {
    it('ACC-2: reverts with AdjusterNeedsSecondPerson', async () => {
      const { desk, senior, people, claimId, claim, decision } = await load();
      await senior.propose(claimId, claim.filed, decision);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterNeedsSecondPerson')
        .withArgs(claimId, people.seniorAdjuster.address);
    });
  });

  describe('when one of the two stood in for the other since the proposal', () => {
    it('ACC-2: reverts with AdjusterNeedsSecondPerson, whoever lent, also once it ended', async () => {
      const { desk, senior, people, network, claimId, claim, decision } = await load();
      const { adjuster, seniorAdjuster } = people;
      const from = await network.networkHelpers.time.latest();
      await senior.delegateAuthority(adjuster, 0, from + DAY);
      for (const over of [false, true]) {
        if (over) await senior.endDelegation(seniorAdjuster, adjuster);
        await expect(senior.approve(claimId, claim.filed, decision))
          .to.be.revertedWithCustomError(desk, 'AdjusterNeedsSecondPerson')
          .withArgs(claimId, seniorAdjuster.address);
      }
    });
    it('takes it from two of whom one stood in up to the second of the proposal', async () => {
      const { contracts, people, network, claim, claimId, decision, payableAssets } = await loadLarge();
      const desk = contracts.adjusterDesk;
      const { time } = network.networkHelpers;
      const untilAt = (await time.latest()) + DAY;
      await desk.connect(people.seniorAdjuster).delegateAuthority(people.adjuster, 0, untilAt);
      await time.setNextBlockTimestamp(untilAt);
      await desk.connect(people.adjuster).propose(claimId, claim.filed, decision);
      await expect(desk.connect(people.seniorAdjuster).approve(claimId, claim.filed, decision))
        .to.emit(desk, 'DecisionApproved')
        .withArgs(
          claimId,
          people.adjuster.address,
          people.seniorAdjuster.address,
          hashOf(claimId, decision),
          payableAssets,
        );
    });
    it('ACC-2: reverts with AdjusterNeedsSecondPerson for days that are still to come', async () => {
      const { desk, senior, people, network, claimId, claim, decision } = await load();
      const now = await network.networkHelpers.time.latest();
      await desk.connect(people.adjuster).delegateAuthority(people.seniorAdjuster, now + DAY, now + 2 * DAY);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterNeedsSecondPerson')
        .withArgs(claimId, people.seniorAdjuster.address);
    });
  });

  describe('when one of the two is a party', () => {
    it('ACC-2: reverts with AdjusterInConflict for the second seat', async () => {
      const { desk, senior, people, claimId, claim, decision } = await load();
      await senior.declareInterest(people.ana, true);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.seniorAdjuster.address, people.ana.address);
    });
    it('ACC-2: reverts with AdjusterInConflict for the first, who declared it after proposing', async () => {
      const { desk, senior, people, claimId, claim, decision } = await load();
      await desk.connect(people.adjuster).declareInterest(people.ana, true);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.ana.address);
    });
  });

  describe('when the second seat lacks the authority', () => {
    it('reverts with AdjusterAuthorityExceeded', async () => {
      const { desk, senior, people, claimId, claim, decision, payableAssets } = await load();
      const limits = { payAssets: payableAssets - 1n, cutAssets: 0n };
      await desk
        .connect(people.claimsManager)
        .grantAuthority(people.seniorAdjuster, encodeBytes32String('PROPERTY'), limitsOf(limits));
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterAuthorityExceeded')
        .withArgs(claimId, people.seniorAdjuster.address, payableAssets, limits.payAssets, 0n, 0n);
    });
  });

  describe('given another person proposed exactly this', () => {
    it('pays at once and emits DecisionApproved', async () => {
      const { desk, senior, people, network, contracts, claimId, claim, decision, decisionHash, payableAssets } =
        await load();
      const sent = await senior.approve(claimId, claim.filed, decision);
      await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, payableAssets);
      await expect(sent)
        .to.emit(desk, 'DecisionApproved')
        .withArgs(claimId, people.adjuster.address, people.seniorAdjuster.address, decisionHash, payableAssets);
    });
    it('names both in the book and forgets the proposal', async () => {
      const situation = await load();
      const { desk, senior, people, contracts, claimId, claim, decision, decisionHash } = situation;
      await senior.approve(claimId, claim.filed, decision);
      const [event] = await contracts.claimBook.queryFilter(contracts.claimBook.filters.ClaimDecided(claimId));
      expect([event?.args.decision.decidedBy, event?.args.decision.approvedBy]).to.deep.equal([
        people.adjuster.address,
        people.seniorAdjuster.address,
      ]);
      expect(await desk.proposerOf(claimId, decisionHash)).to.equal(defaults.nobody);
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Closed, verdict: verdicts.Granted });
    });
    it('T12: cannot be approved twice', async () => {
      const { desk, senior, claimId, claim, decision, decisionHash } = await load();
      await senior.approve(claimId, claim.filed, decision);
      await expect(senior.approve(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'ProposalUnknown')
        .withArgs(claimId, decisionHash);
    });
  });
});
