import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildTerms } from '../../support/terms.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

/** A version whose adjudicators nobody pinned yet. */
async function loadPublished(): Promise<TestDeployment & { readonly versionId: bigint }> {
  const deployment = await loadDeployment();
  const { productBook } = deployment.contracts;
  await productBook.connect(deployment.people.productManager).publishVersion(buildTerms(deployment));
  return { ...deployment, versionId: await productBook.versionCount() };
}

describe('ProductBook.pinAdjudicators', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, addresses, versionId } = await loadPublished();
    const contract = contracts.productBook;
    const caller = people.productManager;
    return {
      contract,
      caller,
      send: () => contract.connect(caller).pinAdjudicators(versionId, [addresses.adjusterDesk]),
    };
  });

  describe('given no such version', () => {
    it('reverts with VersionUnknown', async () => {
      const { contracts, people, addresses } = await loadPublished();
      const { productBook } = contracts;
      await expect(productBook.connect(people.adjudicationManager).pinAdjudicators(99, [addresses.adjusterDesk]))
        .to.be.revertedWithCustomError(productBook, 'VersionUnknown')
        .withArgs(99);
    });
  });

  describe('given the version was retired', () => {
    it('reverts with VersionRetiredAlready', async () => {
      const { contracts, people, addresses, versionId } = await loadPublished();
      const { productBook } = contracts;
      await productBook.connect(people.productManager).retireVersion(versionId);
      await expect(productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, [addresses.adjusterDesk]))
        .to.be.revertedWithCustomError(productBook, 'VersionRetiredAlready')
        .withArgs(versionId);
    });
  });

  describe('given they were pinned', () => {
    it('POL-1: reverts with AdjudicatorsAlreadyPinned', async () => {
      const { contracts, people, addresses, versionId } = await loadPublished();
      const productBook = contracts.productBook.connect(people.adjudicationManager);
      await productBook.pinAdjudicators(versionId, [addresses.adjusterDesk]);
      await expect(productBook.pinAdjudicators(versionId, [addresses.lens]))
        .to.be.revertedWithCustomError(productBook, 'AdjudicatorsAlreadyPinned')
        .withArgs(versionId);
    });
  });

  describe('when there is none or more than eight', () => {
    it('reverts with AdjudicatorsCountInvalid', async () => {
      const { contracts, people, addresses, versionId } = await loadPublished();
      const productBook = contracts.productBook.connect(people.adjudicationManager);
      for (const count of [0, 9]) {
        const many = Array.from({ length: count }, () => addresses.adjusterDesk);
        await expect(productBook.pinAdjudicators(versionId, many))
          .to.be.revertedWithCustomError(productBook, 'AdjudicatorsCountInvalid')
          .withArgs(versionId, count, 8);
      }
    });
  });

  describe('when one of them is no contract', () => {
    it('reverts with AdjudicatorNotContract', async () => {
      const { contracts, people, addresses, versionId } = await loadPublished();
      const productBook = contracts.productBook.connect(people.adjudicationManager);
      await expect(productBook.pinAdjudicators(versionId, [addresses.adjusterDesk, people.adjuster.address]))
        .to.be.revertedWithCustomError(productBook, 'AdjudicatorNotContract')
        .withArgs(people.adjuster.address);
    });
  });

  describe('given a version without adjudicators', () => {
    it('keeps them and emits AdjudicatorsPinned', async () => {
      const { contracts, people, addresses, versionId } = await loadPublished();
      const productBook = contracts.productBook.connect(people.adjudicationManager);
      const pinned = [addresses.adjusterDesk, addresses.lens];
      await expect(productBook.pinAdjudicators(versionId, pinned))
        .to.emit(productBook, 'AdjudicatorsPinned')
        .withArgs(versionId, pinned);
      expect(await productBook.adjudicatorsOf(versionId)).to.deep.equal(pinned);
      expect(await productBook.isAdjudicator(versionId, addresses.lens)).to.equal(true);
      expect(await productBook.isAdjudicator(versionId, addresses.salesDesk)).to.equal(false);
    });
  });
});
