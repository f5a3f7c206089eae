import { zeroAddress, zeroHash } from 'viem';
import type { Address } from 'viem';
import { labelToBytes32 } from '../../domain/primitives/label.ts';

/** The pool of the fixtures. */
export const pool: Address = '0x00000000000000000000000000000000000000f1';

/** Terms of the phone product as the index keeps them. */
export const phoneTerms = {
  productId: labelToBytes32('phone'),
  line: labelToBytes32('PROPERTY'),
  pool,
  profileId: 1,
  rail: 0,
  sensitive: false,
  needsEligibility: false,
  collateralBps: 10_000,
  deductibleAssets: '0',
  claimLimitAssets: '0',
  waitingDays: 0,
  tailDays: 60,
  coolingOffDays: 14,
  cancelNoticeDays: 30,
  graceDays: 15,
  silenceLimitAssets: '0',
  fastTrackLimitAssets: '0',
  fastTrackScoreBps: 0,
  arbitrator: zeroAddress,
  curveKind: 0,
  observable: zeroHash,
  curve: [],
  tariff: {
    minLimitAssets: '100000000',
    maxLimitAssets: '2000000000',
    annualRatePpm: 75_000,
    minTermDays: 30,
    maxTermDays: 365,
    minPremiumAssets: '1000000',
    feeBps: 1_000,
    taxBps: 0,
    quoteOnly: false,
    needsZone: false,
    maxInstalments: 12,
  },
  coverages: [
    {
      code: labelToBytes32('SCREEN'),
      deductibleAssets: '29000000',
      sublimitAssets: '0',
      coinsuranceBps: 0,
      waitingDays: 0,
      deductibleDays: 0,
      maxDays: 0,
      dailyAssets: '0',
      deductibleBps: 0,
      sublimitBps: 0,
    },
  ],
  wordingHashEn: zeroHash,
  wordingHashZh: zeroHash,
  wordingURI: 'wordings/phone',
};
