import { expect } from 'chai';

import { lockOf, premiumOf, splitPremium } from '../../domain/products/premium.ts';
import { loadDeployment } from '../support/fixtures.ts';
import { createRandom } from './random.ts';

const SEED = 20_260_303;
const CASES_EACH = 60;

describe('parity of the premium', () => {
  it(`CAP-6: gives premium, tax, fee and lock alike for every product, ${CASES_EACH} random covers each`, async () => {
    const [{ contracts, versions }, random] = [await loadDeployment(), createRandom(SEED)];
    for (const [product, versionId] of Object.entries(versions)) {
      const { tariff, collateralBps } = await contracts.productBook.termsOf(versionId);
      const numbers = {
        annualRatePpm: Number(tariff.annualRatePpm),
        minPremiumAssets: tariff.minPremiumAssets,
        feeBps: Number(tariff.feeBps),
        taxBps: Number(tariff.taxBps),
      };
      for (let place = 0; place < CASES_EACH; place += 1) {
        const spread = tariff.maxLimitAssets - tariff.minLimitAssets + 1n;
        const limitAssets = tariff.minLimitAssets + (random.amount(96) % spread);
        const termDays = random.whole(Number(tariff.minTermDays), Number(tariff.maxTermDays));
        const split = splitPremium(numbers, premiumOf(numbers, limitAssets, termDays));
        const there = await contracts.lens.previewPremium(versionId, limitAssets, termDays);
        const here = [
          split.premiumAssets,
          split.taxAssets,
          split.feeAssets,
          lockOf({ collateralBps: Number(collateralBps) }, limitAssets),
        ];
        expect([...there], `${product}, case ${place} of seed ${SEED}`).to.deep.equal(here);
      }
    }
  });
});
