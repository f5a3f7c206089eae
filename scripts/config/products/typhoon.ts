import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P11 typhoon, cat in a circle (FACTS §6): the strongest wind of a typhoon while within 100 km, its track interpolated to 15
 * minutes: without that, fixes every 3 or 6 hours miss triggers (FACTS §9). 48, 64, 83, 96 or 113 kt pay 10, 20, 40, 70 or
 * 100 % of the limit.
 *
 * Rate: 6 to 9 % in the market; 9 % here, 90,000 parts per million, for the winds lie at the upper end of one event in two years.
 */
export const typhoon: ProductRow = {
  productId: 'typhoon',
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
  annualRatePpm: 90_000,
  minTermDays: 365,
  maxTermDays: 365,
  minPremiumAssets: dollars('1'),
  feeBps: 1_500,
  taxBps: 600,
  quoteOnly: false,
  needsZone: true,
  coverages: [{ code: 'TYPHOON_DAY' }],
  index: {
    source: 'WP-TYPHOON-100KM-15MIN',
    kind: 'Step',
    points: [
      { value: 48, payoutBps: 1_000 },
      { value: 64, payoutBps: 2_000 },
      { value: 83, payoutBps: 4_000 },
      { value: 96, payoutBps: 7_000 },
      { value: 113, payoutBps: 10_000 },
    ],
  },
  capAssets: dollars('500000'),
};
