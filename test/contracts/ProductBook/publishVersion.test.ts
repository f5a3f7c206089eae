import { AbiCoder, encodeBytes32String, keccak256, ZeroHash } from 'ethers';
import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { networks } from '../../../scripts/config/networks.ts';
import { products } from '../../../scripts/config/products.ts';
import type { TermsStruct } from '../../../types/ethers-contracts/contracts/products/ProductBook.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildTerms } from '../../support/terms.ts';

const { publicDelayDays, exitNoticeDays } = networks.local;

/** Publishes the phone's terms with changes, and expects an error with these arguments. */
async function expectRefusal(changes: Partial<TermsStruct>, error: string, args: readonly unknown[]): Promise<void> {
  const deployment = await loadDeployment();
  const productBook = deployment.contracts.productBook.connect(deployment.people.productManager);
  await expect(productBook.publishVersion(buildTerms(deployment, changes)))
    .to.be.revertedWithCustomError(productBook, error)
    .withArgs(...args);
}

async function phoneParts() {
  const { coverages, tariff } = buildTerms(await loadDeployment());
  return { coverage: present(coverages[0], 'the phone has coverages'), tariff };
}

describe('ProductBook.publishVersion', () => {
  behavesAsRestricted(async () => {
    const deployment = await loadDeployment();
    const contract = deployment.contracts.productBook;
    const caller = deployment.people.actuary;
    return { contract, caller, send: () => contract.connect(caller).publishVersion(buildTerms(deployment)) };
  });

  describe('when there are no coverages or more than sixteen', () => {
    it('reverts with TermsCoverageCountInvalid', async () => {
      const { coverage } = await phoneParts();
      const many = Array.from({ length: 17 }, () => coverage);
      await expectRefusal({ coverages: [] }, 'TermsCoverageCountInvalid', [0, 16]);
      await expectRefusal({ coverages: many }, 'TermsCoverageCountInvalid', [17, 16]);
    });
  });

  describe('when a coverage has no code, a long one, or day figures that do not belong together', () => {
    it('reverts with TermsCoverageInvalid', async () => {
      const { coverage } = await phoneParts();
      for (const change of [
        { code: ZeroHash },
        { code: encodeBytes32String('SEVENTEEN_LETTERS') },
        { dailyAssets: 5n },
        { deductibleDays: 1 },
        { maxDays: 1 },
      ]) {
        await expectRefusal({ coverages: [coverage, { ...coverage, ...change }] }, 'TermsCoverageInvalid', [1]);
      }
    });
  });

  describe('when a curve does not fit its kind, does not rise, pays both ways, or is too long', () => {
    it('reverts with TermsCurveInvalid', async () => {
      const point = (value: number, payoutBps = 5_000) => ({ value, payoutBps });
      for (const [curveKind, curve, at] of [
        [0, [point(1)], 0],
        [1, [], 0],
        [2, [point(1), point(1)], 1],
        [2, [point(2), point(3), point(-1)], 2],
        [3, [point(1), point(2, 10_001)], 1],
        [3, Array.from({ length: 9 }, (_, i) => point(i)), 9],
        [2, [point(1, 2_000), point(2, 1_000), point(3, 3_000)], 3],
        [4, [point(0)], 1],
      ] as const) {
        await expectRefusal({ curveKind, curve: [...curve] }, 'TermsCurveInvalid', [at]);
      }
    });
  });

  describe('when a share is above the whole', () => {
    it('reverts with TermsBpsTooHigh and names it', async () => {
      const { coverage } = await phoneParts();
      for (const [field, changes] of [
        ['coinsuranceBps', { coverages: [{ ...coverage, coinsuranceBps: 10_001 }] }],
        ['deductibleBps', { coverages: [{ ...coverage, deductibleBps: 10_001 }] }],
        ['sublimitBps', { coverages: [{ ...coverage, sublimitBps: 10_001 }] }],
        ['collateralBps', { collateralBps: 10_001 }],
        ['fastTrackScoreBps', { fastTrackScoreBps: 10_001 }],
      ] as const) {
        const arranged = 'coverages' in changes ? { coverages: [...changes.coverages] } : changes;
        await expectRefusal(arranged, 'TermsBpsTooHigh', [encodeBytes32String(field), 10_001, 10_000]);
      }
    });
  });

  describe('when tax and fee leave nothing of the premium to be earned', () => {
    it('CAP-26: reverts with TermsBpsTooHigh, for nothing would tell what of them may be asked back', async () => {
      const { tariff } = await phoneParts();
      for (const taxBps of [1_000, 1_001]) {
        const arranged = { tariff: { ...tariff, feeBps: 9_000, taxBps } };
        await expectRefusal(arranged, 'TermsBpsTooHigh', [encodeBytes32String('feeBps+taxBps'), 9_000 + taxBps, 9_999]);
      }
    });
  });

  describe('when limits or terms are out of order', () => {
    it('reverts with TermsLimitsInvalid or TermsTermInvalid', async () => {
      const { tariff } = await phoneParts();
      for (const [min, max] of [
        [0, 5],
        [6, 5],
      ] as const) {
        const limits = { ...tariff, minLimitAssets: min, maxLimitAssets: max };
        await expectRefusal({ tariff: limits }, 'TermsLimitsInvalid', [min, max]);
        const term = { ...tariff, minTermDays: min, maxTermDays: max };
        await expectRefusal({ tariff: term }, 'TermsTermInvalid', [min, max]);
      }
    });
  });

  describe('when a wording is missing', () => {
    it('reverts with TermsWordingMissing', async () => {
      await expectRefusal({ wordingHashEn: ZeroHash }, 'TermsWordingMissing', []);
      await expectRefusal({ wordingHashZh: ZeroHash }, 'TermsWordingMissing', []);
    });
  });

  describe('when the pool is not of this deployment', () => {
    it('reverts with TermsPoolUnknown', async () => {
      const { addresses } = await loadDeployment();
      await expectRefusal({ pool: addresses.salesDesk }, 'TermsPoolUnknown', [addresses.salesDesk]);
    });
  });

  describe('when losses may be reported for longer than capital stays', () => {
    it('reverts with TermsTailTooLong', async () => {
      const limit = exitNoticeDays.PROPERTY;
      await expectRefusal({ tailDays: limit + 1 }, 'TermsTailTooLong', [limit + 1, limit]);
    });
  });

  describe('given sound terms', () => {
    it('appends a version that keeps every word of them', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const { productBook } = contracts;
      const { coverage } = await phoneParts();
      const terms = buildTerms(deployment, {
        curveKind: 2,
        observable: encodeBytes32String('RAIN_MM'),
        curve: [
          { value: -5, payoutBps: 0 },
          { value: 60, payoutBps: 10_000 },
        ],
        coverages: [
          coverage,
          { ...coverage, code: encodeBytes32String('SIXTEEN_LETTERS_'), dailyAssets: 7n, maxDays: 3 },
        ],
      });
      const publishedAt = (await network.networkHelpers.time.latest()) + 5;
      await network.networkHelpers.time.setNextBlockTimestamp(publishedAt);
      await productBook.connect(people.productManager).publishVersion(terms);
      const versionId = await productBook.versionCount();
      expect(versionId).to.equal(BigInt(products.length) + 1n);

      const type = present(productBook.interface.getFunction('publishVersion').inputs[0], 'it takes the terms');
      const encode = (value: unknown): string => AbiCoder.defaultAbiCoder().encode([type], [value]);
      expect(encode(await productBook.termsOf(versionId))).to.equal(encode(terms));
      expect(await productBook.termsHashOf(versionId)).to.equal(keccak256(encode(terms)));
      expect(await productBook.lineOf(versionId)).to.equal(terms.line);
      expect(await productBook.coverageCount(versionId)).to.equal(2n);
      expect(await productBook.sellableAt(versionId)).to.equal(BigInt(publishedAt + publicDelayDays * DAY));
      expect(await productBook.isSellable(versionId)).to.equal(false);
    });

    it('emits VersionPublished with the terms and from when it sells', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const terms = buildTerms(deployment);
      const publishedAt = (await network.networkHelpers.time.latest()) + 5;
      await network.networkHelpers.time.setNextBlockTimestamp(publishedAt);
      const isTerms = (told: { readonly wordingURI: string }): boolean => told.wordingURI === terms.wordingURI;
      const { productBook } = contracts;
      const versionId = products.length + 1;
      const publishing = await productBook.connect(people.productManager).publishVersion(terms);
      const termsHash = await productBook.termsHashOf(versionId);
      await expect(publishing)
        .to.emit(productBook, 'VersionPublished')
        .withArgs(versionId, terms.productId, termsHash, isTerms, publishedAt + publicDelayDays * DAY);
    });
  });
});
