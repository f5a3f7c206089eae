import { expect } from 'chai';

import { decideClaim } from '../../support/actors.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, figuresOf, inPart, loadNeighbours, phases, usageOf, verdicts } from '../../support/claim.ts';
import { bucketsOf } from '../../support/pool.ts';

/** Ana's claim, granted $200 of $300. */
async function load() {
  const situation = await loadNeighbours();
  await decideClaim(situation, situation.claim, { assessments: [inPart.assessment] });
  return { ...situation, book: situation.contracts.claimBook, claimId: situation.claim.claimId };
}

describe('ClaimBook.accept', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book, people } = await load();
      await expect(book.connect(people.ana).accept(7)).to.be.revertedWithCustomError(book, 'ClaimUnknown').withArgs(7);
    });
  });

  describe('when the caller is not the claimant', () => {
    it('reverts with ClaimCallerNotClaimant', async () => {
      const { book, people, claimId } = await load();
      await expect(book.connect(people.adjuster).accept(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotClaimant')
        .withArgs(claimId, people.adjuster.address);
    });
  });

  describe('given the claim is not decided', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { contracts, people, claim } = await loadNeighbours();
      await expect(contracts.claimBook.connect(people.ana).accept(claim.claimId))
        .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimActionNotAllowed')
        .withArgs(claim.claimId, phases.Filed, actions.Accept);
    });
  });

  describe('given the claim is granted in part', () => {
    it('closes it, keeps what was paid and gives the rest of the reserve back', async () => {
      const situation = await load();
      const { book, people, claimId, contracts, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await book.connect(people.ana).accept(claimId);
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(inPart.keptAssets);
      expect(after.lockedAssets - before.lockedAssets).to.equal(inPart.keptAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([inPart.paidAssets, 0n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.PartlyGranted,
        reservedAssets: 0n,
        paidAssets: inPart.paidAssets,
        statedAssets: inPart.paidAssets,
        entries: 3,
      });
    });
    it('emits ClaimAccepted, with the head CLM-4 rebuilds', async () => {
      const { book, people, claimId } = await load();
      const sent = await book.connect(people.ana).accept(claimId);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      await expect(sent)
        .to.emit(book, 'ClaimAccepted')
        .withArgs(claimId, people.ana.address, inPart.keptAssets, file.head);
    });
    it('T22: cannot be accepted twice', async () => {
      const { book, people, claimId } = await load();
      await book.connect(people.ana).accept(claimId);
      await expect(book.connect(people.ana).accept(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.Accept);
    });
  });
});
