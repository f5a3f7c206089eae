import type { LawProfile } from '@makewhole/domain/claims/deadlines.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Coverage, curveKinds, type Terms } from '@makewhole/domain/products/terms.ts';
import { isHex } from 'viem';
import { z } from 'zod';
import { addressSchema, hexSchema, idSchema, unitsSchema } from '../api-values.ts';

export const assetSchema = z.object({ address: addressSchema, symbol: z.string(), decimals: z.number().int() });

const count = z.number().int();

const coverageSchema = z.object({
  code: z.string(),
  deductibleAssets: unitsSchema,
  sublimitAssets: unitsSchema,
  coinsuranceBps: count,
  waitingDays: count,
  deductibleDays: count,
  maxDays: count,
  dailyAssets: unitsSchema,
  deductibleBps: count,
  sublimitBps: count,
});

const tariffSchema = z.object({
  minLimitAssets: unitsSchema,
  maxLimitAssets: unitsSchema,
  annualRatePpm: count,
  minTermDays: count,
  maxTermDays: count,
  minPremiumAssets: unitsSchema,
  feeBps: count,
  taxBps: count,
  quoteOnly: z.boolean(),
  needsZone: z.boolean(),
  maxInstalments: count,
});

const termsSchema = z.object({
  profileId: count,
  sensitive: z.boolean(),
  collateralBps: count,
  deductibleAssets: unitsSchema,
  claimLimitAssets: unitsSchema,
  waitingDays: count,
  tailDays: count,
  tariff: tariffSchema,
  coverages: z.array(coverageSchema.transform(toCoverage)),
  /** What is observed, by the source's label, and what of the limit it pays; nothing where losses are claimed. */
  observable: z.string().default(''),
  curveKind: z.enum(curveKinds).default('None'),
  curve: z.array(z.object({ value: unitsSchema, payoutBps: count })).default([]),
  wordingHashEn: hexSchema,
  wordingHashZh: hexSchema,
  wordingURI: z.string(),
});

const profileSchema = z.object({
  utcOffset: z.coerce.number(),
  maxClockStops: z.coerce.number(),
  lateBpsPerYear: z.coerce.number(),
  periods: z.array(z.object({ amount: z.coerce.number(), unit: z.coerce.number() })),
  basisURI: z.string(),
});

/** A version as the API tells it: everything it promises, in domain shapes. */
export const versionSchema = z.object({
  versionId: idSchema,
  productId: z.string(),
  line: z.string(),
  pool: addressSchema,
  asset: assetSchema,
  status: z.enum(['announced', 'on-sale', 'retired']),
  publishedAt: z.number(),
  sellableAt: z.number(),
  retiredAt: z.number().nullable(),
  capAssets: unitsSchema.nullable(),
  insuredAssets: unitsSchema,
  termsHash: hexSchema,
  terms: termsSchema,
  adjudicators: z.array(addressSchema),
  profile: z.object({ profileId: count, label: z.string(), profile: profileSchema }).nullable(),
});

/** A frozen edition of a product. Amounts in base units, times in seconds. */
export type ProductVersion = z.output<typeof versionSchema>;
/** A coverage in the domain's shape, with the word its code spells. */
export type LabelledCoverage = Coverage & { readonly label: string };
/** The part of a law profile the screens speak of. */
export type ProfileView = Pick<LawProfile, 'utcOffset' | 'maxClockStops' | 'lateBpsPerYear' | 'periods' | 'basisURI'>;
/** Terms as screens and previews need them; a part of the domain's `Terms`. */
export type TermsView = Pick<
  Terms,
  'collateralBps' | 'waitingDays' | 'tailDays' | 'deductibleAssets' | 'claimLimitAssets'
>;

function toCoverage(coverage: z.output<typeof coverageSchema>): LabelledCoverage {
  const { code, ...figures } = coverage;
  return { ...figures, label: code, code: isHex(code) ? code : labelToBytes32(code) };
}
