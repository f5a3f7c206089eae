import { describe, expect, it } from 'vitest';
import { exampleLoss, settleExample } from '@/lib/catalogue/example.ts';
import { versionSchema } from '@/lib/catalogue/version-view.ts';
import { exampleSteps } from './example-steps.ts';
import { clausesOf } from './wording/clauses.ts';

const none = {
  deductibleAssets: '0',
  sublimitAssets: '0',
  coinsuranceBps: 0,
  waitingDays: 0,
  deductibleDays: 0,
  maxDays: 0,
  dailyAssets: '0',
  deductibleBps: 0,
  sublimitBps: 0,
};
const hash = `0x${'12'.repeat(32)}`;

/** A version as the API sends it. */
function versionWith(productId: string, coverages: readonly object[], claimDeductible = '0') {
  return versionSchema.parse({
    versionId: 1,
    productId,
    line: 'PROPERTY',
    pool: `0x${'11'.repeat(20)}`,
    asset: { address: `0x${'22'.repeat(20)}`, symbol: 'tUSD', decimals: 6 },
    status: 'on-sale',
    publishedAt: 1,
    sellableAt: 2,
    retiredAt: null,
    capAssets: '5',
    insuredAssets: '0',
    termsHash: hash,
    adjudicators: [],
    profile: null,
    terms: {
      profileId: 1,
      sensitive: false,
      collateralBps: 3_000,
      deductibleAssets: claimDeductible,
      claimLimitAssets: '0',
      waitingDays: 0,
      tailDays: 60,
      tariff: {
        minLimitAssets: '200000000',
        maxLimitAssets: '2000000000',
        annualRatePpm: 161_880,
        minTermDays: 30,
        maxTermDays: 730,
        minPremiumAssets: '5000000',
        feeBps: 0,
        taxBps: 0,
        quoteOnly: false,
        needsZone: false,
        maxInstalments: 0,
      },
      coverages,
      wordingHashEn: hash,
      wordingHashZh: hash,
      wordingURI: 'repo:docs/wordings/phone',
    },
  });
}

function exampleOf(version: ReturnType<typeof versionWith>) {
  const { terms, productId } = version;
  const loss = exampleLoss({
    productId,
    coverages: terms.coverages,
    decimals: 6,
    minLimitAssets: terms.tariff.minLimitAssets,
  });
  const waterfall = settleExample(loss, terms, terms.tariff.maxLimitAssets);
  const coverage = terms.coverages[loss.place];
  if (waterfall === undefined || coverage === undefined) throw new Error('the example names no coverage');
  return { payable: waterfall.payableAssets, ...exampleSteps(waterfall, coverage, terms) };
}

describe('the example of a product', () => {
  it('takes the deductible of the coverage', () => {
    const phone = exampleOf(versionWith('phone', [{ ...none, code: 'SCREEN', deductibleAssets: '29000000' }]));
    expect(phone.loss).toBe(329_000_000n);
    expect(phone.payable).toBe(300_000_000n);
    expect(phone.steps.map((step) => step.id)).toEqual(['deductible', 'aggregate']);
  });
  it('takes the deductible of the claim where the coverage has none', () => {
    const auto = exampleOf(versionWith('auto', [{ ...none, code: 'COLLISION' }], '500000000'));
    expect(auto.steps).toEqual([
      { id: 'claimDeductible', after: 4_970_000_000n },
      { id: 'aggregate', after: 2_000_000_000n },
    ]);
  });
  it('pays by the day after the first days', () => {
    const hospital = exampleOf(
      versionWith('hospital-cash', [
        { ...none, code: 'HOSPITAL_DAY', dailyAssets: '100000000', deductibleDays: 3, maxDays: 90 },
      ]),
    );
    expect(hospital.payable).toBe(900_000_000n);
    expect(hospital.steps.map((step) => step.id)).toEqual(['aggregate']);
  });
  it('uses half the smallest limit for a product nobody has written an example for', () => {
    expect(exampleOf(versionWith('drone', [{ ...none, code: 'CRASH' }])).loss).toBe(100_000_000n);
  });
});

describe('clausesOf', () => {
  it('finds sections and clauses in order', () => {
    const text = '# Phone\n\n## 1. What this is\n\n**1.1** We pay.\n\nNot a clause.\n\n## 2. When\n\n**2.1** Now.';
    expect(clausesOf(text).map((clause) => clause.number)).toEqual(['1', '1.1', '2', '2.1']);
  });
});
