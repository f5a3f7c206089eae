import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { networks } from '../../../scripts/config/networks.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildTerms, publishTerms } from '../../support/terms.ts';

const DELAY = networks.local.publicDelayDays * DAY;

describe('ProductBook.saleTermsOf', () => {
  describe('given no such version', () => {
    it('reverts with VersionUnknown', async () => {
      const { contracts } = await loadDeployment();
      await expect(contracts.productBook.saleTermsOf(99))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionUnknown')
        .withArgs(99);
    });
  });

  describe('given the public delay runs', () => {
    it('reverts with VersionNotSellable to its last second', async () => {
      const deployment = await loadDeployment();
      const { contracts, network } = deployment;
      const versionId = await publishTerms(deployment);
      const sellableAt = await contracts.productBook.sellableAt(versionId);
      await network.networkHelpers.time.increaseTo(sellableAt - 1n);
      await expect(contracts.productBook.saleTermsOf(versionId))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionNotSellable')
        .withArgs(versionId, sellableAt);
      await network.networkHelpers.time.increaseTo(sellableAt);
      expect(await contracts.productBook.isSellable(versionId)).to.equal(true);
    });
  });

  describe('given one of the three hands is missing', () => {
    it('reverts with VersionNotSellable without a cap, without adjudicators, and when retired', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network, addresses } = deployment;
      const { productBook } = contracts;
      for (let i = 0; i < 2; i += 1)
        await productBook.connect(people.productManager).publishVersion(buildTerms(deployment));
      const last = await productBook.versionCount();
      await productBook.connect(people.actuary).setCap(last, 1n);
      await productBook.connect(people.adjudicationManager).pinAdjudicators(last - 1n, [addresses.adjusterDesk]);
      await productBook.connect(people.productManager).retireVersion(1);
      await network.networkHelpers.time.increase(DELAY);
      for (const versionId of [1n, last - 1n, last]) {
        await expect(productBook.saleTermsOf(versionId))
          .to.be.revertedWithCustomError(productBook, 'VersionNotSellable')
          .withArgs(versionId, await productBook.sellableAt(versionId));
      }
    });
  });

  describe('given the version sells', () => {
    it('tells what a sale needs', async () => {
      const { contracts, addresses } = await loadDeployment();
      const { pool, collateralBps, tailDays, waitingDays, capAssets, tariff } =
        await contracts.productBook.saleTermsOf(1);
      expect([pool, collateralBps, tailDays, waitingDays, capAssets]).to.deep.equal([
        addresses.pools.PROPERTY,
        BigInt(phone.collateralBps),
        BigInt(phone.tailDays),
        BigInt(phone.waitingDays),
        phone.capAssets,
      ]);
      expect([tariff.minLimitAssets, tariff.maxLimitAssets, tariff.annualRatePpm, tariff.quoteOnly]).to.deep.equal([
        phone.minLimitAssets,
        phone.maxLimitAssets,
        BigInt(phone.annualRatePpm),
        phone.quoteOnly,
      ]);
    });
  });
});
