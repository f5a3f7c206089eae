import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P2 auto own damage (FACTS §6): actual cash value up to $25,000, deductible $500.
 *
 * Rate, per car and year (III/ISO 2023): collision 4.54 % × $5,470 = $248.34, comprehensive 4.06 % × $2,306 = $93.62, together
 * $341.96; at a loss ratio of 65 % that is $526.10 for $25,000 → 21,044 parts per million of the limit.
 */
export const auto: ProductRow = {
  productId: 'auto',
  line: 'MOTOR',
  law: 'US-TX',
  sensitive: false,
  collateralBps: 2_500,
  deductibleAssets: dollars('500'),
  claimLimitAssets: 0n,
  waitingDays: 0,
  tailDays: 30,
  coolingOffDays: 10,
  cancelNoticeDays: 10,
  silenceLimitAssets: dollars('2000'),
  fastTrackLimitAssets: dollars('2000'),
  fastTrackScoreBps: 4_000,
  minLimitAssets: dollars('5000'),
  maxLimitAssets: dollars('25000'),
  annualRatePpm: 21_044,
  minTermDays: 30,
  maxTermDays: 365,
  minPremiumAssets: dollars('25'),
  feeBps: 2_000,
  taxBps: 160,
  quoteOnly: false,
  coverages: [{ code: 'COLLISION' }, { code: 'COMPREHENSIVE' }, { code: 'TOWING', sublimitAssets: dollars('200') }],
  capAssets: dollars('20000000'),
};
