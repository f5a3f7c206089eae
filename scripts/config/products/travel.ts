import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P5 travel (FACTS §6): necessary expense after a delay of at least 6 hours by air or 8 by rail or ship, at most 1,200;
 * baggage delayed at least 6 hours, at most 1,000; medical 500,000 with a deductible of 500. Amounts as in the source.
 *
 * Rate: no source gives one. Proposed: $21 for a week at $500,000 → 21 ÷ 500,000 × 365 ÷ 7 = 2,190 parts per million.
 */
export const travel: ProductRow = {
  productId: 'travel',
  line: 'TRAVEL',
  law: 'CN-GEN',
  sensitive: false,
  collateralBps: 500,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 0,
  tailDays: 30,
  coolingOffDays: 1,
  cancelNoticeDays: 10,
  silenceLimitAssets: dollars('1000'),
  fastTrackLimitAssets: dollars('1000'),
  fastTrackScoreBps: 4_000,
  minLimitAssets: dollars('50000'),
  maxLimitAssets: dollars('500000'),
  annualRatePpm: 2_190,
  minTermDays: 1,
  maxTermDays: 90,
  minPremiumAssets: dollars('5'),
  feeBps: 2_000,
  taxBps: 600,
  quoteOnly: false,
  coverages: [
    { code: 'TRIP_DELAY', sublimitAssets: dollars('1200') },
    { code: 'BAGGAGE_DELAY', sublimitAssets: dollars('1000') },
    { code: 'MEDICAL', deductibleAssets: dollars('500') },
  ],
  capAssets: dollars('50000000'),
};
