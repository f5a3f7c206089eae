import { expect } from 'chai';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { buildTerms, sellTerms } from '../../support/terms.ts';

const { premiumAssets, termDays } = defaults.phone;
const MAX = 2n ** 96n - 1n;

/** Bo buys; covers for Ana and Chen. */
async function loadCovers(count = 2) {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const covers = Array.from({ length: count }, (_, place) =>
    buildCover({ versionId: 1, holder: (place % 2 === 0 ? people.ana : people.chen).address }),
  );
  return { ...deployment, covers, salesDesk: contracts.salesDesk.connect(people.bo) };
}

describe('SalesDesk.buyMany', () => {
  describe('when there are none or more than 50', () => {
    it('reverts with SaleBatchSizeInvalid', async () => {
      for (const count of [0, 51]) {
        const { salesDesk, covers } = await loadCovers(count);
        await expect(salesDesk.buyMany(covers, MAX))
          .to.be.revertedWithCustomError(salesDesk, 'SaleBatchSizeInvalid')
          .withArgs(count, 50);
      }
    });
  });

  describe('when the premiums together are more than the buyer gives', () => {
    it('reverts with SalePremiumAboveMax at one under, and not at the sum', async () => {
      const { salesDesk, covers } = await loadCovers();
      await expect(salesDesk.buyMany(covers, 2n * premiumAssets - 1n))
        .to.be.revertedWithCustomError(salesDesk, 'SalePremiumAboveMax')
        .withArgs(premiumAssets, premiumAssets - 1n);
      await salesDesk.buyMany(covers, 2n * premiumAssets);
    });
  });

  describe('when one of them cannot be sold', () => {
    it('sells none', async () => {
      const { salesDesk, covers, contracts } = await loadCovers();
      const limit = (await contracts.productBook.saleTermsOf(1)).tariff.maxLimitAssets;
      await expect(
        salesDesk.buyMany(
          [...covers, { ...buildCover({ versionId: 1, holder: defaults.nobody }), limitAssets: limit + 1n }],
          MAX,
        ),
      ).to.be.revertedWithCustomError(salesDesk, 'SaleLimitOutOfRange');
      expect(await contracts.policyBook.policyCount()).to.equal(0n);
    });
  });

  describe('given covers for others', () => {
    it('sells 50 at once: the caller pays, the others hold', async () => {
      const { salesDesk, covers, contracts, people, network } = await loadCovers(50);
      const act = salesDesk.buyMany(covers, MAX);
      await expect(act).to.changeTokenBalance(network.ethers, contracts.testDollar, people.bo, -50n * premiumAssets);
      expect([await contracts.policyBook.ownerOf(1), await contracts.policyBook.ownerOf(50)]).to.deep.equal([
        people.ana.address,
        people.chen.address,
      ]);
    });
  });
});

describe('SalesDesk.buyInInstalments', () => {
  describe('when it is one part, or one more than the version allows', () => {
    it('reverts with SaleInstalmentsInvalid', async () => {
      const { salesDesk, covers } = await loadCovers(1);
      const [cover] = covers;
      if (cover === undefined) throw new Error('a cover was built');
      const most = phone.maxInstalments ?? 0;
      for (const parts of [0, 1, most + 1]) {
        await expect(salesDesk.buyInInstalments(cover, MAX, parts))
          .to.be.revertedWithCustomError(salesDesk, 'SaleInstalmentsInvalid')
          .withArgs(1, parts, most);
      }
      await salesDesk.buyInInstalments(cover, MAX, most);
    });
  });

  describe('given more parts than days', () => {
    it('reverts with SaleInstalmentsInvalid', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const { tariff } = buildTerms(deployment);
      const versionId = await sellTerms(deployment, { tariff: { ...tariff, minTermDays: 1 } });
      const cover = buildCover({ versionId, holder: people.ana.address, termDays: 3 });
      await expect(contracts.salesDesk.connect(people.ana).buyInInstalments(cover, MAX, 4))
        .to.be.revertedWithCustomError(contracts.salesDesk, 'SaleInstalmentsInvalid')
        .withArgs(versionId, 4, 3);
    });
  });

  describe('given a year in four', () => {
    it('takes the first part, locks for the whole limit and remembers the plan', async () => {
      const { salesDesk, covers, contracts, people, network } = await loadCovers(1);
      const [cover] = covers;
      if (cover === undefined) throw new Error('a cover was built');
      const part = premiumAssets / 4n;
      const first = premiumAssets - 3n * part;
      const act = salesDesk.buyInInstalments(cover, MAX, 4);
      await expect(act)
        .to.emit(contracts.serviceDesk, 'PlanOpened')
        .withArgs(1, first, part, Math.floor(termDays / 4), 4);
      await expect(act).to.changeTokenBalance(network.ethers, contracts.testDollar, people.bo, -first);
      const { premiumAssets: whole, marks } = await contracts.policyBook.policyOf(1);
      expect([whole, marks]).to.deep.equal([premiumAssets, BigInt(policyMarks.Instalments)]);
      expect(await contracts.serviceDesk.planOf(1)).to.deep.equal([part, 91n, 4n, 1n, 0n]);
    });
  });
});

describe('SalesDesk.buy', () => {
  describe('given the version needs a zone', () => {
    it('reverts with SaleNeedsZone', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const { tariff } = buildTerms(deployment);
      const versionId = await sellTerms(deployment, { tariff: { ...tariff, needsZone: true } });
      const cover = buildCover({ versionId, holder: people.ana.address });
      await expect(contracts.salesDesk.connect(people.ana).buy(cover, MAX))
        .to.be.revertedWithCustomError(contracts.salesDesk, 'SaleNeedsZone')
        .withArgs(versionId);
    });
  });

  describe('when it is bought for another', () => {
    it('T20: takes the premium from the caller and insures the other', async () => {
      const { contracts, people, network } = await loadFunded();
      const cover = buildCover({ versionId: 1, holder: people.chen.address });
      const act = contracts.salesDesk.connect(people.bo).buy(cover, MAX);
      await expect(act).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.bo, people.chen],
        [-premiumAssets, 0n],
      );
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.chen.address);
    });
  });
});
