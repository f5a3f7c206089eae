import { expect } from 'chai';
import { id } from 'ethers';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { buildRefusal } from '../../support/builders.ts';
import { phases } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { hashOf, loadLarge } from '../../support/proposal.ts';

async function load() {
  const situation = await loadLarge();
  const desk = situation.contracts.adjusterDesk;
  return { ...situation, desk, adjuster: desk.connect(situation.people.adjuster), book: situation.contracts.claimBook };
}

describe('AdjusterDesk.propose', () => {
  behavesAsRestricted(async () => {
    const { desk, people, claimId, claim, decision } = await load();
    return {
      contract: desk,
      caller: people.bo,
      send: () => desk.connect(people.bo).propose(claimId, claim.filed, decision),
    };
  });

  describe('when a seat is filled in', () => {
    it('reverts with DecisionPersonsPreset', async () => {
      const { desk, adjuster, people, claimId, claim, decision } = await load();
      await expect(adjuster.propose(claimId, claim.filed, { ...decision, decidedBy: people.adjuster.address }))
        .to.be.revertedWithCustomError(desk, 'DecisionPersonsPreset')
        .withArgs(people.adjuster.address, defaults.nobody);
    });
  });

  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { adjuster, book, claim, decision } = await load();
      await expect(adjuster.propose(7, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(7);
    });
  });

  describe('when the adjuster is a party', () => {
    it('ACC-2: reverts with AdjusterInConflict', async () => {
      const { desk, adjuster, people, claimId, claim, decision } = await load();
      await adjuster.declareInterest(people.ana, true);
      await expect(adjuster.propose(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claimId, people.adjuster.address, people.ana.address);
    });
  });

  describe('when the book would refuse it', () => {
    it('reverts with ClaimCutNeedsReason for a bare cut', async () => {
      const { adjuster, book, claimId, claim, decision } = await load();
      const assessments = [buildRefusal({ reason: defaults.nothing })];
      await expect(adjuster.propose(claimId, claim.filed, { ...decision, assessments }))
        .to.be.revertedWithCustomError(book, 'ClaimCutNeedsReason')
        .withArgs(claimId, 0);
    });
    it('reverts with ClaimFilingMismatch for another case file', async () => {
      const { adjuster, book, claimId, claim, decision } = await load();
      const filed = { ...claim.filed, expectedAssets: 1n };
      await expect(adjuster.propose(claimId, filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimFilingMismatch')
        .withArgs(claimId, (head: unknown) => head !== claim.caseHead, claim.caseHead);
    });
    it('reverts with ClaimHeadUnknown for a head that never was', async () => {
      const { adjuster, book, claimId, claim, decision } = await load();
      const seenHead = id('no such head');
      await expect(adjuster.propose(claimId, claim.filed, { ...decision, seenHead }))
        .to.be.revertedWithCustomError(book, 'ClaimHeadUnknown')
        .withArgs(claimId, seenHead, claim.caseHead);
    });
  });

  describe('when it is sound', () => {
    it('emits DecisionProposed with the whole decision and what it would pay', async () => {
      const { desk, adjuster, people, claimId, claim, decision, payableAssets } = await load();
      await expect(adjuster.propose(claimId, claim.filed, decision))
        .to.emit(desk, 'DecisionProposed')
        .withArgs(
          claimId,
          people.adjuster.address,
          hashOf(claimId, decision),
          (told: unknown) => told !== undefined,
          payableAssets,
        );
    });
    it('keeps who proposed it, and pays nothing yet', async () => {
      const { desk, adjuster, book, people, claimId, claim, decision, contracts } = await load();
      const before = await contracts.testDollar.balanceOf(people.ana);
      await adjuster.propose(claimId, claim.filed, decision);
      expect(await desk.proposerOf(claimId, hashOf(claimId, decision))).to.equal(people.adjuster.address);
      expect(await desk.decisionHashOf(claimId, decision)).to.equal(hashOf(claimId, decision));
      expect((await book.claimOf(claimId)).phase).to.equal(phases.Filed);
      expect(await contracts.testDollar.balanceOf(people.ana)).to.equal(before);
    });
  });
});
