import { dollars } from '../amounts.ts';
import type { ProductRow } from '../product-terms.ts';

/**
 * P8 flight delay (FACTS §6, the steps of card cover): a flight that arrives 2 hours late pays half the limit, 4 hours late all of it.
 * The zone of a policy is the flight, a period a day in UTC.
 *
 * Rate: of 10,000 flights 1.31 % were 2 hours late and .17 % 4 hours, which pays .74 % of the limit a day; at a loss ratio of .65
 * that is 1.14 % a day, 4,155,000 parts per million a year.
 */
export const flightDelay: ProductRow = {
  productId: 'flight-delay',
  line: 'TRAVEL',
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
  minLimitAssets: dollars('50'),
  maxLimitAssets: dollars('500'),
  annualRatePpm: 4_155_000,
  minTermDays: 1,
  maxTermDays: 30,
  minPremiumAssets: dollars('1'),
  feeBps: 1_500,
  taxBps: 600,
  quoteOnly: false,
  needsZone: true,
  coverages: [{ code: 'FLIGHT_DELAY' }],
  index: {
    source: 'ARRIVAL-DELAY',
    kind: 'Step',
    points: [
      { value: 120, payoutBps: 5_000 },
      { value: 240, payoutBps: 10_000 },
    ],
  },
  capAssets: dollars('60000'),
};
