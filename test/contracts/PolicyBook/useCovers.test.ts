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

describe('PolicyBook.useCovers', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PolicyCallerNotClaimBook', async () => {
      const { contracts, people, policyId } = await loadBook();
      await expect(contracts.policyBook.connect(people.adjuster).useCovers([policyId], [1n]))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotClaimBook')
        .withArgs(people.adjuster.address);
    });
  });

  describe('given no such policy', () => {
    it('reverts with PolicyUnknown, unless it is passed over', async () => {
      const { policyBook } = await loadBook();
      await policyBook.useCovers([0], [0n]);
      await expect(policyBook.useCovers([0], [1n]))
        .to.be.revertedWithCustomError(policyBook, 'PolicyUnknown')
        .withArgs(0);
    });
  });

  describe('when it would pass the limit', () => {
    it('POL-2: reverts with PolicyLimitExceeded', async () => {
      const { policyBook, policyId } = await loadBook();
      await expect(policyBook.useCovers([policyId], [limitAssets + 1n]))
        .to.be.revertedWithCustomError(policyBook, 'PolicyLimitExceeded')
        .withArgs(policyId, limitAssets + 1n, limitAssets);
    });
  });

  describe('given as many claims as a number of sixteen bits counts', () => {
    it('reverts with PolicyTooManyClaims', async () => {
      const { policyBook, policyId, addresses, network } = await loadBook();
      // The count is two bytes of the second word of the policy's entry; no index triggers so often in a test.
      const entry = BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(['uint256', 'uint256'], [policyId, 7])));
      const { getStorageAt, setStorageAt } = network.networkHelpers;
      const usage = BigInt(await getStorageAt(addresses.policyBook, entry + 1n));
      await setStorageAt(addresses.policyBook, entry + 1n, usage | (0xfffen << 208n));
      await policyBook.useCovers([policyId], [1n]);
      expect((await policyBook.policyOf(policyId)).claimCount).to.equal(65_535n);
      await expect(policyBook.useCovers([policyId], [1n]))
        .to.be.revertedWithCustomError(policyBook, 'PolicyTooManyClaims')
        .withArgs(policyId, 65_535);
    });
  });

  describe('when it fits', () => {
    it('counts a claim that is over, and what it used', async () => {
      const { policyBook, policyId } = await loadBook();
      await policyBook.useCovers([policyId, policyId], [7n, limitAssets - 7n]);
      const { claimCount, openClaims, usedAssets } = await policyBook.policyOf(policyId);
      expect([claimCount, openClaims, usedAssets]).to.deep.equal([2n, 0n, limitAssets]);
    });
  });
});
