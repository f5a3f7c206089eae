import { expect } from 'chai';

import { rebuildCaseFile } from '../../support/case-file.ts';
import { decideClaim } from '../../support/actors.ts';
import { actions, figuresOf, inPart, loadNeighbours, phases, usageOf, verdicts } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';

const { payableAssets } = defaults.screen;

async function load() {
  const situation = await loadNeighbours();
  return { ...situation, book: situation.contracts.claimBook, claimId: situation.claim.claimId };
}

describe('ClaimBook.withdraw', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book, people, claimId } = await load();
      await expect(book.connect(people.ana).withdraw(claimId + 1n))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(claimId + 1n);
    });
  });

  describe('when the caller is not the claimant', () => {
    it('reverts with ClaimCallerNotClaimant', async () => {
      const { book, people, claimId } = await load();
      await expect(book.connect(people.bo).withdraw(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimCallerNotClaimant')
        .withArgs(claimId, people.bo.address);
    });
  });

  describe('given the claim is decided', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { book, people, claim, claimId, ...rest } = await load();
      await decideClaim({ people, ...rest }, claim, { assessments: [inPart.assessment] });
      await expect(book.connect(people.ana).withdraw(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Decided, actions.Withdraw);
    });
  });

  describe('given the claim is withdrawn', () => {
    it('T22: reverts with ClaimActionNotAllowed', async () => {
      const { book, people, claimId } = await load();
      await book.connect(people.ana).withdraw(claimId);
      await expect(book.connect(people.ana).withdraw(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.Withdraw);
    });
  });

  describe('given the claim is filed', () => {
    it('T2: closes it and gives the whole reserve back to the lock it came from', async () => {
      const situation = await load();
      const { book, people, claimId, contracts, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await book.connect(people.ana).withdraw(claimId);
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(payableAssets);
      expect(after.lockedAssets - before.lockedAssets).to.equal(payableAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([0n, 0n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.Withdrawn,
        reservedAssets: 0n,
        paidAssets: 0n,
        statedAssets: 0n,
        entries: 2,
      });
    });
    it('emits ClaimWithdrawn, with the head CLM-4 rebuilds', async () => {
      const { book, people, claimId } = await load();
      const sent = await book.connect(people.ana).withdraw(claimId);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      await expect(sent)
        .to.emit(book, 'ClaimWithdrawn')
        .withArgs(claimId, people.ana.address, payableAssets, file.head);
    });
    it('CLM-8: works whatever is paused', async () => {
      const { book, people, claimId, ...rest } = await load();
      for (const flag of [1, 2]) await pauseFor({ people, ...rest }, flag, 1_000);
      await expect(book.connect(people.ana).withdraw(claimId)).to.emit(book, 'ClaimWithdrawn');
    });
  });
});
