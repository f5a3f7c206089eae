import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';

describe('ProductBook.retireVersion', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.productBook;
    const caller = people.actuary;
    return { contract, caller, send: () => contract.connect(caller).retireVersion(1) };
  });

  describe('given no such version', () => {
    it('reverts with VersionUnknown', async () => {
      const { contracts, people } = await loadDeployment();
      await expect(contracts.productBook.connect(people.productManager).retireVersion(0))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionUnknown')
        .withArgs(0);
    });
  });

  describe('given it was retired', () => {
    it('reverts with VersionRetiredAlready', async () => {
      const { contracts, people } = await loadDeployment();
      const productBook = contracts.productBook.connect(people.productManager);
      await productBook.retireVersion(1);
      await expect(productBook.retireVersion(1))
        .to.be.revertedWithCustomError(productBook, 'VersionRetiredAlready')
        .withArgs(1);
    });
  });

  describe('given it sells', () => {
    it('stops it at once, by one person, and leaves its terms as they were', async () => {
      const { contracts, people } = await loadDeployment();
      const productBook = contracts.productBook.connect(people.productManager);
      const hash = await productBook.termsHashOf(1);
      expect(await productBook.isSellable(1)).to.equal(true);
      await expect(productBook.retireVersion(1))
        .to.emit(productBook, 'VersionRetired')
        .withArgs(1, people.productManager.address);
      expect([await productBook.isSellable(1), await productBook.isRetired(1)]).to.deep.equal([false, true]);
      expect(await productBook.termsHashOf(1)).to.equal(hash);
    });
  });
});
