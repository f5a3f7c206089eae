import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * Auto with one combined limit, sold by an underwriter's quote only: limit, deductible and premium are agreed for each
 * policy. Not in the public catalogue; it carries the records of `npm run replay`.
 */
export const autoCsl: ProductRow = {
  productId: 'auto-csl',
  line: 'MOTOR',
  law: 'US-NAIC',
  sensitive: false,
  collateralBps: 10_000,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 0,
  tailDays: 30,
  coolingOffDays: 10,
  cancelNoticeDays: 10,
  silenceLimitAssets: 0n,
  fastTrackLimitAssets: 0n,
  fastTrackScoreBps: 0,
  minLimitAssets: dollars('1000'),
  maxLimitAssets: dollars('10000000'),
  annualRatePpm: 10_000,
  minTermDays: 1,
  maxTermDays: 366,
  minPremiumAssets: dollars('1'),
  feeBps: 2_000,
  taxBps: 0,
  quoteOnly: true,
  coverages: [{ code: 'INJURY' }, { code: 'PROPERTY_DAMAGE' }, { code: 'VEHICLE' }],
  capAssets: dollars('50000000000'),
};
