import { expect } from 'chai';
import { AbiCoder, keccak256 } from 'ethers';

import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';

const { limitAssets } = defaults.phone;

async function loadBook() {
  const situation = await loadCovered();
  const policyBook = situation.contracts.policyBook.connect(await playCore(situation, 'claimBook'));
  return { ...situation, policyBook };
}

describe('PolicyBook.countClaim', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PolicyCallerNotClaimBook', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.policyBook.connect(people.ana).countClaim(policyId, 1n))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotClaimBook')
        .withArgs(people.ana.address);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { policyBook } = await loadBook();
      await expect(policyBook.countClaim(99, 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyUnknown')
        .withArgs(99);
    });
  });

  describe('given sixteen claims are open', () => {
    it('reverts with PolicyTooManyOpenClaims, until one of them is over', async () => {
      const { policyBook, policyId } = await loadBook();
      for (let i = 0; i < 16; i += 1) await policyBook.countClaim(policyId, 1n);
      await expect(policyBook.countClaim(policyId, 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyOpenClaims')
        .withArgs(policyId, 16);
      await policyBook.useCover(policyId, 0n, true);
      expect(await policyBook.countClaim.staticCall(policyId, 1n)).to.equal(17n);
    });
  });

  describe('when it would reserve more than the limit leaves', () => {
    it('POL-2: reverts with PolicyLimitExceeded', async () => {
      const { policyBook, policyId } = await loadBook();
      await policyBook.countClaim(policyId, limitAssets - 5n);
      await expect(policyBook.countClaim(policyId, 6n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyLimitExceeded')
        .withArgs(policyId, limitAssets + 1n, limitAssets);
    });
  });

  describe('given the limit allows it', () => {
    it('counts the claim and the cover it reserves', async () => {
      const { policyBook, policyId } = await loadBook();
      expect(await policyBook.countClaim.staticCall(policyId, 7n)).to.equal(1n);
      const locked = await policyBook.lockedOf(policyId);
      await policyBook.countClaim(policyId, 7n);
      const { usedAssets, openClaims, claimCount } = await policyBook.policyOf(policyId);
      expect([usedAssets, openClaims, claimCount]).to.deep.equal([7n, 1n, 1n]);
      expect(await policyBook.lockedOf(policyId)).to.equal(locked - 7n);
    });
  });

  describe('given as many claims as a number of sixteen bits counts', () => {
    it('reverts with PolicyTooManyClaims', async () => {
      const { policyBook, policyId, addresses, network } = await loadBook();
      // The count is two bytes of the second word of the policy's entry; nobody files so often in a test.
      const entry = BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(['uint256', 'uint256'], [policyId, 7])));
      const { getStorageAt, setStorageAt } = network.networkHelpers;
      const usage = BigInt(await getStorageAt(addresses.policyBook, entry + 1n));
      await setStorageAt(addresses.policyBook, entry + 1n, usage | (0xffffn << 200n));
      expect((await policyBook.policyOf(policyId)).claimCount).to.equal(65_535n);
      await expect(policyBook.countClaim(policyId, 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyClaims')
        .withArgs(policyId, 65_535);
    });
  });
});
