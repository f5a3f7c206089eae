import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P4 home (FACTS §6, like an HO-3 form): dwelling $350,000, contents half of it, deductible $1,000, for wind and hail 2 % of
 * the limit.
 *
 * Rate, per 100 house-years (III/ISO 2018–22): 5.79 claims × $15,747 → pure premium $911.75; at a loss ratio of 65 % that is
 * $1,402.69 for $350,000 → 4,008 parts per million of the limit.
 */
export const home: ProductRow = {
  productId: 'home',
  line: 'PROPERTY',
  law: 'US-FL',
  sensitive: false,
  collateralBps: 1_000,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 0,
  tailDays: 60,
  coolingOffDays: 14,
  cancelNoticeDays: 45,
  silenceLimitAssets: dollars('5000'),
  fastTrackLimitAssets: dollars('5000'),
  fastTrackScoreBps: 3_000,
  minLimitAssets: dollars('100000'),
  maxLimitAssets: dollars('350000'),
  annualRatePpm: 4_008,
  minTermDays: 90,
  maxTermDays: 365,
  minPremiumAssets: dollars('100'),
  feeBps: 2_000,
  taxBps: 175,
  quoteOnly: false,
  coverages: [
    { code: 'DWELLING', deductibleAssets: dollars('1000') },
    { code: 'CONTENTS', deductibleAssets: dollars('1000'), sublimitBps: 5_000 },
    { code: 'WIND_HAIL', deductibleBps: 200 },
    { code: 'THEFT', deductibleAssets: dollars('1000'), sublimitBps: 5_000 },
    { code: 'LIABILITY', sublimitAssets: dollars('100000') },
  ],
  capAssets: dollars('30000000'),
};
