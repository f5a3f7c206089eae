import { expect } from 'chai';

import { loadCovered } from '../../support/fixtures.ts';

describe('PolicyBook.transferFrom', () => {
  describe('given somebody holds a policy', () => {
    it('POL-5: reverts with PolicyNotTransferable by every way, approved or not', async () => {
      const { contracts, people, policyId } = await loadCovered();
      const { ana, bo } = people;
      const policyBook = contracts.policyBook.connect(ana);
      await policyBook.approve(bo, policyId);
      await policyBook.setApprovalForAll(bo, true);
      const ways = [
        policyBook.transferFrom(ana, bo, policyId),
        policyBook['safeTransferFrom(address,address,uint256)'](ana, bo, policyId),
        policyBook['safeTransferFrom(address,address,uint256,bytes)'](ana, bo, policyId, '0x'),
        policyBook.connect(bo).transferFrom(ana, bo, policyId),
      ];
      for (const way of ways) {
        await expect(way).to.be.revertedWithCustomError(policyBook, 'PolicyNotTransferable').withArgs(policyId);
      }
      expect(await policyBook.ownerOf(policyId)).to.equal(ana.address);
    });
  });

  describe('given the token is asked about itself', () => {
    it('says that it is locked, by ERC-5192', async () => {
      const { contracts, policyId } = await loadCovered();
      expect(await contracts.policyBook.locked(policyId)).to.equal(true);
      expect(await contracts.policyBook.supportsInterface('0xb45a3c0e')).to.equal(true);
      expect(await contracts.policyBook.supportsInterface('0x80ac58cd')).to.equal(true);
      expect(await contracts.policyBook.supportsInterface('0xffffffff')).to.equal(false);
      await expect(contracts.policyBook.locked(99))
        .to.be.revertedWithCustomError(contracts.policyBook, 'ERC721NonexistentToken')
        .withArgs(99);
    });
  });
});
