import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import type { CoverStruct } from '../../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadDeployment, loadFunded } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';
import { buildTerms, sellTerms } from '../../support/terms.ts';

const { premiumAssets, limitAssets, termDays } = defaults.phone;
const FEE = (premiumAssets * BigInt(phone.feeBps)) / 10_000n;
const TAX = (premiumAssets * BigInt(phone.taxBps)) / 10_000n;
const LOCK = (limitAssets * BigInt(phone.collateralBps)) / 10_000n;
const MOST = 2n ** 96n - 1n;

async function loadBuyer(changes: Partial<CoverStruct> = {}) {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const cover = buildCover({ versionId: 1, holder: people.ana.address, ...changes });
  return { ...deployment, cover, salesDesk: contracts.salesDesk.connect(people.ana) };
}

describe('SalesDesk.buy', () => {
  describe('given sales are paused', () => {
    it('reverts with PauseActive', async () => {
      const { salesDesk, cover, ...deployment } = await loadBuyer();
      const until = await pauseFor(deployment, pauseFlags.sell, DAY);
      await expect(salesDesk.buy(cover, MOST))
        .to.be.revertedWithCustomError(deployment.contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.sell, until);
    });
  });

  describe('given the version does not sell', () => {
    it('reverts with VersionNotSellable', async () => {
      const { salesDesk, cover, contracts, people } = await loadBuyer();
      await contracts.productBook.connect(people.productManager).retireVersion(1);
      await expect(salesDesk.buy(cover, MOST))
        .to.be.revertedWithCustomError(contracts.productBook, 'VersionNotSellable')
        .withArgs(1, await contracts.productBook.sellableAt(1));
    });
  });

  describe('given the version sells by quote only', () => {
    it('reverts with SaleNeedsQuote', async () => {
      const deployment = await loadFunded();
      const { contracts, people } = deployment;
      const { tariff } = buildTerms(deployment);
      const versionId = await sellTerms(deployment, { tariff: { ...tariff, quoteOnly: true } });
      const cover = buildCover({ versionId, holder: people.ana.address });
      await expect(contracts.salesDesk.connect(people.ana).buy(cover, MOST))
        .to.be.revertedWithCustomError(contracts.salesDesk, 'SaleNeedsQuote')
        .withArgs(versionId);
    });
  });

  describe('when the limit is outside the tariff', () => {
    it('reverts with SaleLimitOutOfRange', async () => {
      for (const offered of [phone.minLimitAssets - 1n, phone.maxLimitAssets + 1n]) {
        const { salesDesk, cover } = await loadBuyer({ limitAssets: offered });
        await expect(salesDesk.buy(cover, MOST))
          .to.be.revertedWithCustomError(salesDesk, 'SaleLimitOutOfRange')
          .withArgs(1, offered, phone.minLimitAssets, phone.maxLimitAssets);
      }
    });
  });

  describe('when the term is outside the tariff', () => {
    it('reverts with SaleTermOutOfRange', async () => {
      for (const offered of [phone.minTermDays - 1, phone.maxTermDays + 1]) {
        const { salesDesk, cover } = await loadBuyer({ termDays: offered });
        await expect(salesDesk.buy(cover, MOST))
          .to.be.revertedWithCustomError(salesDesk, 'SaleTermOutOfRange')
          .withArgs(1, offered, phone.minTermDays, phone.maxTermDays);
      }
    });
  });

  describe('when the premium is more than the buyer accepts', () => {
    it('reverts with SalePremiumAboveMax', async () => {
      const { salesDesk, cover } = await loadBuyer();
      await expect(salesDesk.buy(cover, premiumAssets - 1n))
        .to.be.revertedWithCustomError(salesDesk, 'SalePremiumAboveMax')
        .withArgs(premiumAssets, premiumAssets - 1n);
    });
  });

  describe('when the start is past or more than ninety days ahead', () => {
    it('T8: reverts with SaleStartInvalid', async () => {
      const { salesDesk, cover, network } = await loadBuyer();
      const { time } = network.networkHelpers;
      const first = (await time.latest()) + 100;
      for (const [now, ahead] of [
        [first, -1],
        [first + 1, 90 * DAY + 1],
      ] as const) {
        await time.setNextBlockTimestamp(now);
        await expect(salesDesk.buy({ ...cover, startAt: now + ahead }, MOST))
          .to.be.revertedWithCustomError(salesDesk, 'SaleStartInvalid')
          .withArgs(now + ahead, now, now + 90 * DAY);
      }
    });
  });

  describe('given the pool has no capital', () => {
    it('reverts with PoolCapacityExceeded', async () => {
      const { contracts, people } = await loadDeployment();
      await contracts.testDollar.mint(people.ana, premiumAssets);
      await contracts.testDollar.connect(people.ana).approve(contracts.pools.PROPERTY, premiumAssets);
      const cover = buildCover({ versionId: 1, holder: people.ana.address });
      await expect(contracts.salesDesk.connect(people.ana).buy(cover, MOST))
        .to.be.revertedWithCustomError(contracts.pools.PROPERTY, 'PoolCapacityExceeded')
        .withArgs(1, LOCK, 0);
    });
  });

  describe('given the buyer has no allowance', () => {
    it('reverts with the error of the asset, and no policy is left', async () => {
      const { salesDesk, cover, contracts, people, addresses } = await loadBuyer();
      await contracts.testDollar.connect(people.ana).approve(addresses.pools.PROPERTY, premiumAssets - 1n);
      await expect(salesDesk.buy(cover, MOST))
        .to.be.revertedWithCustomError(contracts.testDollar, 'ERC20InsufficientAllowance')
        .withArgs(addresses.pools.PROPERTY, premiumAssets - 1n, premiumAssets);
      expect(await contracts.policyBook.policyCount()).to.equal(0n);
    });
  });

  describe('given everything stands', () => {
    it('moves exactly the premium from the buyer to the pool', async () => {
      const { salesDesk, cover, contracts, people, network } = await loadBuyer();
      await expect(salesDesk.buy(cover, premiumAssets)).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, contracts.pools.PROPERTY, contracts.salesDesk],
        [-premiumAssets, premiumAssets, 0n],
      );
    });

    it('CAP-6: emits CoverSold with a split that sums to the premium', async () => {
      const { salesDesk, cover, contracts, people } = await loadBuyer();
      await expect(salesDesk.buy(cover, premiumAssets))
        .to.emit(salesDesk, 'CoverSold')
        .withArgs(1, people.ana.address, premiumAssets, TAX, FEE, LOCK, encodeBytes32String(''));
      const { unearnedAssets, feesAssets, lockedAssets } = await bucketsOf(contracts.pools.PROPERTY);
      expect(unearnedAssets + feesAssets).to.equal(premiumAssets);
      expect([feesAssets, lockedAssets]).to.deep.equal([FEE + TAX, LOCK]);
    });

    it('enters the policy from now, for the caller when nobody is named', async () => {
      const { salesDesk, cover, contracts, people, network } = await loadBuyer({ holder: defaults.nobody });
      const now = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(now);
      await salesDesk.buy(cover, MOST);
      const { holder, startAt, endAt } = await contracts.policyBook.policyOf(1);
      expect([holder, startAt, endAt]).to.deep.equal([people.ana.address, BigInt(now), BigInt(now + termDays * DAY)]);
    });

    it('insures somebody else while the caller pays', async () => {
      const { contracts, people, cover, network } = await loadBuyer();
      await expect(contracts.salesDesk.connect(people.bo).buy(cover, MOST)).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [0n, -premiumAssets],
      );
      expect(await contracts.policyBook.ownerOf(1)).to.equal(people.ana.address);
    });
  });

  describe('given a cover that is very small', () => {
    it('A39: costs the least premium', async () => {
      const { salesDesk } = await loadBuyer();
      expect(await salesDesk.premiumOf(1, phone.minLimitAssets, phone.minTermDays)).to.equal(phone.minPremiumAssets);
      expect(await salesDesk.premiumOf(1, dollars('1000'), 365)).to.equal(premiumAssets);
    });
  });
});
