import { expect } from 'chai';

import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';

describe('PolicyBook.markAwarded', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PolicyCallerNotClaimBook', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.policyBook.connect(people.ana).markAwarded(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotClaimBook')
        .withArgs(people.ana.address);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const situation = await loadCovered();
      const policyBook = situation.contracts.policyBook.connect(await playCore(situation, 'claimBook'));
      await expect(policyBook.markAwarded(99)).to.be.revertedWithCustomError(policyBook, 'PolicyUnknown').withArgs(99);
    });
  });

  describe('given a policy', () => {
    it('remembers the award and changes nothing else', async () => {
      const situation = await loadCovered();
      const { contracts, policyId } = situation;
      const before = await contracts.policyBook.policyOf(policyId);
      await contracts.policyBook.connect(await playCore(situation, 'claimBook')).markAwarded(policyId);
      const after = await contracts.policyBook.policyOf(policyId);
      expect(after.marks - before.marks).to.equal(2048n);
      expect([after.usedAssets, after.openClaims, after.endAt]).to.deep.equal([
        before.usedAssets,
        before.openClaims,
        before.endAt,
      ]);
    });
  });
});
