import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P1 phone damage and theft (FACTS §6, figures of AppleCare+ for an iPhone 14 Pro): $13.49 a month, deductible $29 for the
 * screen or the back glass, $99 for other damage, $149 for theft or loss; report within 60 days; unused days come back.
 *
 * Rate: 12 × $13.49 = $161.88 a year for a phone of $1,000 → 161,880 parts per million of the limit.
 */
export const phone: ProductRow = {
  productId: 'phone',
  line: 'PROPERTY',
  law: 'US-CA',
  sensitive: false,
  collateralBps: 3_000,
  deductibleAssets: 0n,
  claimLimitAssets: 0n,
  waitingDays: 0,
  tailDays: 60,
  coolingOffDays: 30,
  cancelNoticeDays: 30,
  silenceLimitAssets: dollars('500'),
  fastTrackLimitAssets: dollars('500'),
  fastTrackScoreBps: 4_000,
  minLimitAssets: dollars('200'),
  maxLimitAssets: dollars('2000'),
  annualRatePpm: 161_880,
  minTermDays: 30,
  maxTermDays: 730,
  minPremiumAssets: dollars('5'),
  feeBps: 2_000,
  taxBps: 235,
  quoteOnly: false,
  maxInstalments: 12,
  graceDays: 15,
  coverages: [
    { code: 'SCREEN', deductibleAssets: dollars('29') },
    { code: 'BACK_GLASS', deductibleAssets: dollars('29') },
    { code: 'OTHER_DAMAGE', deductibleAssets: dollars('99') },
    { code: 'THEFT_LOSS', deductibleAssets: dollars('149') },
  ],
  capAssets: dollars('2000000'),
};
