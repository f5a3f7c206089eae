import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildTerms } from '../../support/terms.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

/** A version that nobody capped yet. */
async function loadPublished(): Promise<TestDeployment & { readonly versionId: bigint }> {
  const deployment = await loadDeployment();
  const { productBook } = deployment.contracts;
  await productBook.connect(deployment.people.productManager).publishVersion(buildTerms(deployment));
  return { ...deployment, versionId: await productBook.versionCount() };
}

describe('ProductBook.setCap', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, versionId } = await loadPublished();
    const contract = contracts.productBook;
    const caller = people.productManager;
    return { contract, caller, send: () => contract.connect(caller).setCap(versionId, 1n) };
  });

  describe('given no such version', () => {
    it('reverts with VersionUnknown', async () => {
      const { contracts, people } = await loadPublished();
      await expect(contracts.productBook.connect(people.actuary).setCap(99, 1n))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionUnknown')
        .withArgs(99);
    });
  });

  describe('given the version was retired', () => {
    it('reverts with VersionRetiredAlready', async () => {
      const { contracts, people, versionId } = await loadPublished();
      await contracts.productBook.connect(people.productManager).retireVersion(versionId);
      await expect(contracts.productBook.connect(people.actuary).setCap(versionId, 1n))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionRetiredAlready')
        .withArgs(versionId);
    });
  });

  describe('given the cap was set', () => {
    it('reverts with VersionCapAlreadySet, for it is set once', async () => {
      const { contracts, people, versionId } = await loadPublished();
      await contracts.productBook.connect(people.actuary).setCap(versionId, 5n);
      await expect(contracts.productBook.connect(people.actuary).setCap(versionId, 6n))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionCapAlreadySet')
        .withArgs(versionId, 5n);
    });
  });

  describe('when the cap is zero', () => {
    it('reverts with VersionCapZero', async () => {
      const { contracts, people, versionId } = await loadPublished();
      await expect(contracts.productBook.connect(people.actuary).setCap(versionId, 0n))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionCapZero')
        .withArgs(versionId);
    });
  });

  describe('given a version without a cap', () => {
    it('keeps it and emits VersionCapped', async () => {
      const { contracts, people, versionId } = await loadPublished();
      await expect(contracts.productBook.connect(people.actuary).setCap(versionId, 5n))
        .to.emit(contracts.productBook, 'VersionCapped')
        .withArgs(versionId, 5n);
      expect(await contracts.productBook.capOf(versionId)).to.equal(5n);
    });
  });

  describe('given versions of one pool charge differently', () => {
    it('CAP-26: keeps the highest charges of those that were capped, also when they are retired', async () => {
      const deployment = await loadPublished();
      const { contracts, people, addresses } = deployment;
      const { productBook } = contracts;
      const pool = addresses.pools.PROPERTY;
      const before = await productBook.poolChargesOf(pool);
      const terms = buildTerms(deployment);
      for (const [feeBps, then] of [
        [8_000, 8_001n],
        [1, 8_001n],
        [8_001, 8_002n],
      ] as const) {
        const tariff = { ...terms.tariff, feeBps, taxBps: 1 };
        await productBook.connect(people.productManager).publishVersion({ ...terms, tariff });
        const versionId = await productBook.versionCount();
        expect(await productBook.poolChargesOf(pool)).to.equal(feeBps === 8_000 ? before : 8_001n);
        await productBook.connect(people.actuary).setCap(versionId, 1n);
        expect(await productBook.poolChargesOf(pool)).to.equal(then);
        await productBook.connect(people.productManager).retireVersion(versionId);
        expect(await productBook.poolChargesOf(pool)).to.equal(then);
      }
    });
  });
});
