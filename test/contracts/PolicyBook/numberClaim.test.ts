import { expect } from 'chai';
import { AbiCoder, keccak256 } from 'ethers';

import { playCore } from '../../support/core.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { passOn } from '../../support/transfer.ts';

const { limitAssets } = defaults.phone;
/** Any time: the policy has one holder. */
const LOSS_AT = 1;

async function loadBook() {
  const situation = await loadCovered();
  const policyBook = situation.contracts.policyBook.connect(await playCore(situation, 'claimBook'));
  return { ...situation, policyBook };
}

describe('PolicyBook.numberClaim', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PolicyCallerNotClaimBook', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.policyBook.connect(people.ana).numberClaim(policyId, LOSS_AT, 1n))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotClaimBook')
        .withArgs(people.ana.address);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown', async () => {
      const { policyBook } = await loadBook();
      await expect(policyBook.numberClaim(99, LOSS_AT, 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyUnknown')
        .withArgs(99);
    });
  });

  describe('given sixteen claims are open', () => {
    it('reverts with PolicyTooManyOpenClaims, until one of them is over', async () => {
      const { policyBook, policyId } = await loadBook();
      for (let i = 0; i < 16; i += 1) await policyBook.numberClaim(policyId, LOSS_AT, 1n);
      await expect(policyBook.numberClaim(policyId, LOSS_AT, 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyOpenClaims')
        .withArgs(policyId, 16);
      await policyBook.useCover(0n, true, (policyId << 16n) | 1n);
      expect(await policyBook.numberClaim.staticCall(policyId, LOSS_AT, 1n)).to.equal(17n);
    });
  });

  describe('given the policy changed hands', () => {
    it('POL-8: has sixteen places for whoever held it when, whatever the others took', async () => {
      const situation = await loadCovered();
      const { policyId, people, contracts, network } = situation;
      const policyBook = contracts.policyBook.connect(await playCore(situation, 'claimBook'));
      const PLACES = 16;
      await policyBook.numberClaim(policyId, LOSS_AT, 0n);
      await passOn(situation, people.ana, people.bo);
      const movedAt = await network.networkHelpers.time.latest();
      await passOn(situation, people.bo, people.chen, 2);
      const laterAt = await network.networkHelpers.time.latest();
      // The second of a move is still of who held before it.
      for (const [lossAt, open] of [
        [movedAt, 1],
        [laterAt, 0],
        [laterAt + 1, 0],
      ] as const) {
        for (let i = open; i < PLACES; i += 1) await policyBook.numberClaim(policyId, lossAt, 0n);
        await expect(policyBook.numberClaim(policyId, lossAt, 0n))
          .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyOpenClaims')
          .withArgs(policyId, PLACES);
      }
      expect((await policyBook.policyOf(policyId)).openClaims).to.equal(3n * 16n);
      // The place of the one that ends is free again for its own holder, and for no other.
      await policyBook.useCover(0n, true, (policyId << 16n) | 20n);
      await expect(policyBook.numberClaim(policyId, movedAt, 0n)).to.be.revertedWithCustomError(
        policyBook,
        'PolicyTooManyOpenClaims',
      );
      expect(await policyBook.numberClaim.staticCall(policyId, laterAt, 0n)).to.equal(49n);
    });
  });

  describe('when it would reserve more than the limit leaves', () => {
    it('POL-2: reverts with PolicyLimitExceeded', async () => {
      const { policyBook, policyId } = await loadBook();
      await policyBook.numberClaim(policyId, LOSS_AT, limitAssets - 5n);
      await expect(policyBook.numberClaim(policyId, LOSS_AT, 6n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyLimitExceeded')
        .withArgs(policyId, limitAssets + 1n, limitAssets);
    });
  });

  describe('given the limit allows it', () => {
    it('counts the claim and the cover it reserves', async () => {
      const { policyBook, policyId } = await loadBook();
      expect(await policyBook.numberClaim.staticCall(policyId, LOSS_AT, 7n)).to.equal(1n);
      const locked = await policyBook.lockedOf(policyId);
      await policyBook.numberClaim(policyId, LOSS_AT, 7n);
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
      await setStorageAt(addresses.policyBook, entry + 1n, usage | (0xffffn << 208n));
      expect((await policyBook.policyOf(policyId)).claimCount).to.equal(65_535n);
      await expect(policyBook.numberClaim(policyId, LOSS_AT, 1n))
        .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyClaims')
        .withArgs(policyId, 65_535);
    });
  });
});
