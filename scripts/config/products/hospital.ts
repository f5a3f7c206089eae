import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P7 hospital cash (FACTS §6): 100 a day, the first 3 days not paid, at most 90 days a stay and 180 a year, waiting period
 * 30 days, premium 180 a year. The source counts in yuan; the same figures are sold in the asset here.
 *
 * The limit is 180 days × $100 = $18,000, one size only. Rate: $180 ÷ $18,000 = 1 % → 10,000 parts per million.
 */
export const hospital: ProductRow = {
  productId: 'hospital-cash',
  line: 'HEALTH',
  law: 'CN-GEN',
  sensitive: true,
  collateralBps: 2_500,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 30,
  tailDays: 30,
  coolingOffDays: 15,
  cancelNoticeDays: 30,
  silenceLimitAssets: dollars('1000'),
  fastTrackLimitAssets: dollars('1000'),
  fastTrackScoreBps: 4_000,
  minLimitAssets: dollars('18000'),
  maxLimitAssets: dollars('18000'),
  annualRatePpm: 10_000,
  minTermDays: 365,
  maxTermDays: 365,
  minPremiumAssets: dollars('180'),
  feeBps: 2_000,
  taxBps: 0,
  quoteOnly: false,
  coverages: [{ code: 'HOSPITAL_DAY', dailyAssets: dollars('100'), deductibleDays: 3, maxDays: 90 }],
  capAssets: dollars('10000000'),
};
