import { z } from '@hono/zod-openapi';
import { addressView, assetsView, blockView, checksummed, hash32View, instantView } from '../platform/views.ts';
import { eventAddress, eventAssets, eventHash, eventLabel, eventNumber } from '../platform/event-values.ts';
import type { PinRow, ProfileRow, VersionRow } from './product.repository.ts';

const coverageSchema = z.object({
  code: eventLabel,
  deductibleAssets: eventAssets,
  sublimitAssets: eventAssets,
  coinsuranceBps: eventNumber,
  waitingDays: eventNumber,
  deductibleDays: eventNumber,
  maxDays: eventNumber,
  dailyAssets: eventAssets,
  deductibleBps: eventNumber,
  sublimitBps: eventNumber,
});

const tariffSchema = z.object({
  minLimitAssets: eventAssets,
  maxLimitAssets: eventAssets,
  annualRatePpm: eventNumber,
  minTermDays: eventNumber,
  maxTermDays: eventNumber,
  minPremiumAssets: eventAssets,
  feeBps: eventNumber,
  taxBps: eventNumber,
  quoteOnly: z.boolean(),
  needsZone: z.boolean(),
  maxInstalments: eventNumber,
});

const rails = ['Token', 'Bank'] as const;
const curves = ['None', 'Binary', 'Step', 'Linear', 'PerDay'] as const;

/** The terms of a version as the publishing event told them, labels spelled out, enums by name. */
export const termsSchema = z.object({
  productId: eventLabel,
  line: eventLabel,
  pool: eventAddress.transform(checksummed),
  profileId: eventNumber,
  rail: z.union([z.enum(rails), eventNumber.transform((place) => rails[place] ?? 'Token')]),
  sensitive: z.boolean(),
  needsEligibility: z.boolean(),
  collateralBps: eventNumber,
  deductibleAssets: eventAssets,
  claimLimitAssets: eventAssets,
  waitingDays: eventNumber,
  tailDays: eventNumber,
  coolingOffDays: eventNumber,
  cancelNoticeDays: eventNumber,
  graceDays: eventNumber,
  silenceLimitAssets: eventAssets,
  fastTrackLimitAssets: eventAssets,
  fastTrackScoreBps: eventNumber,
  arbitrator: eventAddress.transform(checksummed),
  curveKind: z.union([z.enum(curves), eventNumber.transform((place) => curves[place] ?? 'None')]),
  observable: eventLabel,
  curve: z.array(z.object({ value: eventAssets, payoutBps: eventNumber })),
  tariff: tariffSchema,
  coverages: z.array(coverageSchema),
  wordingHashEn: eventHash,
  wordingHashZh: eventHash,
  wordingURI: z.string(),
});

/** The terms of a version. */
export type TermsView = z.output<typeof termsSchema>;

/** A version's place in its life. */
export const versionStatuses = ['announced', 'on-sale', 'retired'] as const;

/** A version with everything it promises. */
export const versionView = z.object({
  versionId: z.number().int(),
  productId: z.string(),
  line: z.string(),
  pool: addressView,
  status: z.enum(versionStatuses),
  publishedAt: instantView,
  sellableAt: instantView,
  retiredAt: instantView.nullable(),
  retiredBy: addressView.nullable(),
  capAssets: assetsView.nullable(),
  insuredAssets: assetsView,
  termsHash: hash32View,
  terms: termsSchema,
  adjudicators: z.array(addressView),
  profile: z
    .object({ profileId: z.number().int(), label: z.string(), publishedAt: instantView, profile: z.unknown() })
    .nullable()
    .meta({
      description:
        'The deadlines of claims handling it accepts, with their legal basis. An encoded rule, not legal advice.',
    }),
  block: blockView,
  tx: hash32View,
});

/** A version with everything it promises. */
export type VersionView = z.output<typeof versionView>;

/** @param at chain time, seconds */
export function toVersionView(
  row: VersionRow,
  pins: readonly PinRow[],
  profiles: readonly ProfileRow[],
  at: number,
): VersionView {
  const adjudicators = pins.filter((pin) => pin.versionId === row.id).map((pin) => checksummed(pin.adjudicator));
  const profile = profiles.find((entry) => entry.id === row.profileId);
  return {
    versionId: row.id,
    productId: row.productId,
    line: row.line,
    pool: checksummed(row.pool),
    status: statusOf(row, adjudicators.length, at),
    publishedAt: row.publishedAt,
    sellableAt: row.sellableAt,
    retiredAt: row.retiredAt,
    retiredBy: row.retiredBy === null ? null : checksummed(row.retiredBy),
    capAssets: row.capAssets?.toString() ?? null,
    insuredAssets: row.insuredAssets.toString(),
    termsHash: row.termsHash,
    terms: termsSchema.parse(row.terms),
    adjudicators,
    profile:
      profile === undefined
        ? null
        : { profileId: profile.id, label: profile.label, publishedAt: profile.publishedAt, profile: profile.profile },
    block: String(row.block),
    tx: row.tx,
  };
}

/** A version sells once its delay is over and both others have set cap and adjudicators, until it is retired. */
function statusOf(row: VersionRow, adjudicators: number, at: number): VersionView['status'] {
  if (row.retiredAt !== null) return 'retired';
  return at >= row.sellableAt && row.capAssets !== null && adjudicators > 0 ? 'on-sale' : 'announced';
}
