import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P10 excess rain (FACTS §6 and §9): a day's rain in Hong Kong of 150, 200 or 300 mm pays 25, 50 or 100 % of the limit, together at most all of it.
 *
 * Rate: the mean of the years 1980 to 2009 pays 51.67 % of the limit a year; at a loss ratio of .67 that is 771,000 parts per
 * million. A whole year only: the rain falls in summer, and a part of a year at the same daily price would be bought then.
 */
export const rain: ProductRow = {
  productId: 'rain',
  line: 'PROPERTY',
  law: 'CN-GEN',
  sensitive: false,
  collateralBps: 10_000,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 0,
  tailDays: 30,
  coolingOffDays: 1,
  cancelNoticeDays: 30,
  silenceLimitAssets: dollars('500'),
  fastTrackLimitAssets: 0n,
  fastTrackScoreBps: 0,
  minLimitAssets: dollars('200'),
  maxLimitAssets: dollars('20000'),
  annualRatePpm: 771_000,
  minTermDays: 365,
  maxTermDays: 365,
  minPremiumAssets: dollars('1'),
  feeBps: 1_500,
  taxBps: 600,
  quoteOnly: false,
  needsZone: true,
  coverages: [{ code: 'RAIN_DAY' }],
  index: {
    source: 'HKO-RAIN-DAY',
    kind: 'Step',
    points: [
      { value: 1_500, payoutBps: 2_500 },
      { value: 2_000, payoutBps: 5_000 },
      { value: 3_000, payoutBps: 10_000 },
    ],
  },
  capAssets: dollars('500000'),
};
