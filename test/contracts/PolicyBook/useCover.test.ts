import { expect } from 'chai';

import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';

const { limitAssets } = defaults.phone;

/** One open claim that reserves $100. */
async function loadOpen() {
  const situation = await loadCovered();
  const policyBook = situation.contracts.policyBook.connect(await playCore(situation, 'claimBook'));
  await policyBook.numberClaim(situation.policyId, 1, 100n);
  return { ...situation, policyBook };
}

describe('PolicyBook.useCover', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PolicyCallerNotClaimBook', async () => {
      const { contracts, people, policyId } = await loadOpen();
      await expect(contracts.policyBook.connect(people.adjuster).useCover(1n, false, (policyId << 16n) | 1n))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotClaimBook')
        .withArgs(people.adjuster.address);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { policyBook } = await loadOpen();
      await expect(policyBook.useCover(1n, false, 0))
        .to.be.revertedWithCustomError(policyBook, 'PolicyUnknown')
        .withArgs(0);
    });
  });

  describe('when more claims close than are open', () => {
    it('reverts with an underflow', async () => {
      const { policyBook, policyId } = await loadOpen();
      await policyBook.useCover(0n, true, (policyId << 16n) | 1n);
      await expect(policyBook.useCover(0n, true, (policyId << 16n) | 1n)).to.be.revertedWithPanic(0x11);
    });
  });

  describe('when it would pass the limit', () => {
    it('POL-2: reverts with PolicyLimitExceeded', async () => {
      const { policyBook, policyId } = await loadOpen();
      await expect(policyBook.useCover(limitAssets, false, (policyId << 16n) | 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyLimitExceeded')
        .withArgs(policyId, limitAssets + 100n, limitAssets);
    });
  });

  describe('when more is given back than was used', () => {
    it('reverts', async () => {
      const { policyBook, policyId } = await loadOpen();
      await expect(policyBook.useCover(-101n, false, (policyId << 16n) | 1n))
        .to.be.revertedWithCustomError(policyBook, 'SafeCastOverflowedIntToUint')
        .withArgs(-1n);
    });
  });

  describe('given a claim is open', () => {
    it('uses more, gives back, and closes', async () => {
      const { policyBook, policyId } = await loadOpen();
      await policyBook.useCover(50n, false, (policyId << 16n) | 1n);
      expect((await policyBook.policyOf(policyId)).usedAssets).to.equal(150n);
      await policyBook.useCover(-120n, true, (policyId << 16n) | 1n);
      const { usedAssets, openClaims, claimCount } = await policyBook.policyOf(policyId);
      expect([usedAssets, openClaims, claimCount]).to.deep.equal([30n, 0n, 1n]);
    });
  });
});
