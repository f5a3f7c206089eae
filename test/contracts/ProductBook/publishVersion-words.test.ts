import { AbiCoder, encodeBytes32String, id } from 'ethers';
import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { networks } from '../../../scripts/config/networks.ts';
import { roles } from '../../../scripts/config/roles.ts';
import type { TermsStruct } from '../../../types/ethers-contracts/contracts/products/ProductBook.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildProfile, clocks, units } from '../../support/law.ts';
import { buildTerms, publishTerms } from '../../support/terms.ts';

const point = (value: number, payoutBps: number) => ({ value, payoutBps });
const coverage = (from: number) => ({
  code: encodeBytes32String(`COVERAGE_${from}`),
  deductibleAssets: from + 1,
  sublimitAssets: from + 2,
  coinsuranceBps: from + 3,
  waitingDays: from + 4,
  deductibleDays: from + 5,
  maxDays: from + 6,
  dailyAssets: from + 7,
  deductibleBps: from + 8,
  sublimitBps: from + 9,
});

/** Terms of which no two figures are the same, and none is nothing. */
const apart: Partial<TermsStruct> = {
  rail: 1,
  collateralBps: 9_000,
  deductibleAssets: 101,
  claimLimitAssets: 102,
  waitingDays: 11,
  tailDays: 12,
  coolingOffDays: 13,
  cancelNoticeDays: 14,
  graceDays: 15,
  silenceLimitAssets: 103,
  fastTrackLimitAssets: 104,
  fastTrackScoreBps: 105,
  curveKind: 3,
  observable: encodeBytes32String('RAIN_MM'),
  curve: [
    point(1, 10),
    point(2, 20),
    point(3, 30),
    point(4, 40),
    point(5, 50),
    point(6, 60),
    point(7, 70),
    point(8, 80),
  ],
  coverages: [coverage(20), coverage(40)],
  wordingHashEn: id('en'),
  wordingHashZh: id('zh'),
};
const prices = {
  minLimitAssets: 201,
  maxLimitAssets: 202,
  annualRatePpm: 203,
  minTermDays: 204,
  maxTermDays: 205,
  minPremiumAssets: 206,
  feeBps: 207,
  taxBps: 208,
  maxInstalments: 9,
};

describe('ProductBook.termsOf', () => {
  describe('given terms of which no two figures are the same', () => {
    for (const [sensitive, needsEligibility, quoteOnly, needsZone] of [
      [true, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
      [false, false, false, true],
      [true, true, true, true],
    ] as const) {
      it(`keeps each in its place: ${[sensitive, needsEligibility, quoteOnly, needsZone].map(Number).join('')}`, async () => {
        const deployment = await loadDeployment();
        const { productBook } = deployment.contracts;
        const tariff = { ...prices, quoteOnly, needsZone };
        const terms = buildTerms(deployment, { ...apart, sensitive, needsEligibility, tariff });
        await productBook.connect(deployment.people.productManager).publishVersion(terms);
        const type = present(productBook.interface.getFunction('publishVersion').inputs[0], 'it takes the terms');
        const encode = (value: unknown): string => AbiCoder.defaultAbiCoder().encode([type], [value]);
        const versionId = await productBook.versionCount();
        expect(encode(await productBook.termsOf(versionId))).to.equal(encode(terms));
      });
    }
  });
});

describe('ProductBook.publishVersion', () => {
  describe('when a coverage pays the least by the day, for one day', () => {
    it('takes it', async () => {
      const deployment = await loadDeployment();
      const daily = { ...coverage(20), deductibleDays: 0, dailyAssets: 1, maxDays: 1 };
      const versionId = await publishTerms(deployment, { coverages: [daily] });
      const { dailyAssets, maxDays } = await deployment.contracts.productBook.coverageOf(versionId, 0);
      expect([dailyAssets, maxDays]).to.deep.equal([1n, 1n]);
    });
  });

  describe('given capital needs longer to leave than the delay of this book', () => {
    it('sells a second after it can be gone', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, addresses, network } = deployment;
      const factory = await network.ethers.getContractFactory('ProductBook');
      const pools = [addresses.pools.PROPERTY];
      const book = await factory.deploy(addresses.accessManager, addresses.lawBook, 0, pools);
      const { selector } = book.interface.getFunction('publishVersion');
      await contracts.accessManager.setTargetFunctionRole(book, [selector], roles.PRODUCT_MANAGER.id);
      const at = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await book.connect(people.productManager).publishVersion(buildTerms(deployment));
      const notice = networks.local.exitNoticeDays.PROPERTY * DAY;
      expect(await book.sellableAt(1)).to.equal(BigInt(at + notice + 1));
    });
  });

  describe('given the law comes into force in that second, and gives one day to decide', () => {
    it('takes the version, and keeps that day', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const { lawBook, productBook } = contracts;
      const effectiveAt = (await network.networkHelpers.time.latest()) + DAY;
      const periods = { [clocks.decide]: { amount: 1, unit: units.civilDays } };
      await lawBook.connect(people.lawEditor).publishProfile(buildProfile(periods, { effectiveAt }));
      const profileId = await lawBook.profileCount();
      await network.networkHelpers.time.setNextBlockTimestamp(effectiveAt);
      await productBook.connect(people.productManager).publishVersion(buildTerms(deployment, { profileId }));
      expect((await productBook.claimTermsOf(await productBook.versionCount())).decideDays).to.equal(1n);
    });
  });
});

describe('ProductBook.isSellable', () => {
  describe('given a cap of one unit', () => {
    it('sells once the delay is over', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network, addresses } = deployment;
      const { productBook } = contracts;
      await productBook.connect(people.productManager).publishVersion(buildTerms(deployment));
      const versionId = await productBook.versionCount();
      await productBook.connect(people.actuary).setCap(versionId, 1n);
      await productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, [addresses.adjusterDesk]);
      await network.networkHelpers.time.increaseTo(await productBook.sellableAt(versionId));
      expect(await productBook.isSellable(versionId)).to.equal(true);
    });
  });
});

describe('ProductBook.indexTermsOf', () => {
  describe('given the adjudicator is pinned, or not', () => {
    it('tells what is observed and what it pays to the one, and nothing to the other', async () => {
      const deployment = await loadDeployment();
      const { contracts, addresses } = deployment;
      const curve = [point(1, 10), point(2, 20)];
      const observable = encodeBytes32String('RAIN_MM');
      const versionId = await publishTerms(deployment, { curveKind: 2, curve, observable });
      const { productBook } = contracts;
      const told = await productBook.indexTermsOf(versionId, addresses.adjusterDesk);
      expect([told.productId, told.observable, told.curveKind, told.pinned]).to.deep.equal([
        buildTerms(deployment).productId,
        observable,
        2n,
        true,
      ]);
      expect(told.curve.map(({ value, payoutBps }) => [value, payoutBps])).to.deep.equal([
        [1n, 10n],
        [2n, 20n],
      ]);
      const stranger = await productBook.indexTermsOf(versionId, addresses.lens);
      expect([stranger.observable, stranger.curve.length, stranger.pinned]).to.deep.equal([
        `0x${'0'.repeat(64)}`,
        0,
        false,
      ]);
    });
  });
});
