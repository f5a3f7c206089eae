import { z } from 'zod';

import type { Terms } from './terms.ts';

const hexSchema = z.custom<`0x${string}`>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value));
const assetsSchema = z.string().regex(/^\d+$/).transform(BigInt);
const signedSchema = z
  .string()
  .regex(/^-?\d+$/)
  .transform(BigInt);
const countSchema = z.number().int().nonnegative();

const coverageSchema = z.object({
  code: hexSchema,
  deductibleAssets: assetsSchema,
  sublimitAssets: assetsSchema,
  coinsuranceBps: countSchema,
  waitingDays: countSchema,
  deductibleDays: countSchema,
  maxDays: countSchema,
  dailyAssets: assetsSchema,
  deductibleBps: countSchema,
  sublimitBps: countSchema,
});

const tariffSchema = z.object({
  minLimitAssets: assetsSchema,
  maxLimitAssets: assetsSchema,
  annualRatePpm: countSchema,
  minTermDays: countSchema,
  maxTermDays: countSchema,
  minPremiumAssets: assetsSchema,
  feeBps: countSchema,
  taxBps: countSchema,
  quoteOnly: z.boolean(),
  needsZone: z.boolean(),
  maxInstalments: countSchema,
});

/** The terms of a version as the index stores them: amounts are decimal strings of base units. */
export const termsSchema = z.object({
  productId: hexSchema,
  line: hexSchema,
  pool: hexSchema,
  profileId: countSchema,
  rail: countSchema,
  sensitive: z.boolean(),
  needsEligibility: z.boolean(),
  collateralBps: countSchema,
  deductibleAssets: assetsSchema,
  claimLimitAssets: assetsSchema,
  waitingDays: countSchema,
  tailDays: countSchema,
  coolingOffDays: countSchema,
  cancelNoticeDays: countSchema,
  graceDays: countSchema,
  silenceLimitAssets: assetsSchema,
  fastTrackLimitAssets: assetsSchema,
  fastTrackScoreBps: countSchema,
  arbitrator: hexSchema,
  curveKind: countSchema,
  observable: hexSchema,
  curve: z.array(z.object({ value: signedSchema, payoutBps: countSchema })),
  tariff: tariffSchema,
  coverages: z.array(coverageSchema),
  wordingHashEn: hexSchema,
  wordingHashZh: hexSchema,
  wordingURI: z.string(),
});

/** @throws ZodError when the JSON is not the terms of a version. */
export function termsFromJson(json: unknown): Terms {
  return termsSchema.parse(json);
}
