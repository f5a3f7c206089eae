'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, hexSchema, idSchema, unitsSchema } from '../api-values.ts';
import { type ReadApi, useApi } from '../use-api.ts';
import { assetSchema } from './claim-view.ts';

const coverageSchema = z.object({
  code: z.string(),
  deductibleAssets: unitsSchema,
  deductibleBps: z.number().int(),
  sublimitAssets: unitsSchema,
  sublimitBps: z.number().int(),
  coinsuranceBps: z.number().int(),
  waitingDays: z.number().int(),
  dailyAssets: unitsSchema,
  deductibleDays: z.number().int(),
  maxDays: z.number().int(),
});

const periodSchema = z.object({ amount: z.coerce.number(), unit: z.coerce.number() });

const profileSchema = z.object({
  profileId: idSchema,
  label: z.string(),
  profile: z.object({ periods: z.array(periodSchema), lateBpsPerYear: z.coerce.number(), basisURI: z.string() }).nullish().catch(null),
});

const termsSchema = z.object({
  sensitive: z.boolean(),
  profileId: idSchema,
  collateralBps: z.number().int(),
  deductibleAssets: unitsSchema,
  claimLimitAssets: unitsSchema,
  waitingDays: z.number().int(),
  tailDays: z.number().int(),
  coverages: z.array(coverageSchema),
  wordingHashEn: hexSchema,
  wordingHashZh: hexSchema,
});

const versionSchema = z
  .object({
    versionId: idSchema,
    productId: z.string(),
    line: z.string(),
    pool: addressSchema,
    asset: assetSchema,
    terms: termsSchema,
    adjudicators: z.array(addressSchema),
    profile: profileSchema.nullable(),
  })
  .transform(({ terms, ...version }) => ({ ...version, ...terms }));

/** One frozen edition of a product, as far as claims need it. Amounts in base units. */
export type VersionView = z.output<typeof versionSchema>;
export type CoverageView = z.output<typeof coverageSchema>;

const answerSchema = z.object({ version: versionSchema });

/** @throws ApiFailure `not-found` for an unknown version */
export async function getVersion(read: ReadApi, versionId: number, signal?: AbortSignal): Promise<VersionView> {
  const path = `/v1/products/versions/${String(versionId)}`;
  const answer = await read({ path, schema: answerSchema, ...(signal === undefined ? {} : { signal }) });
  return answer.version;
}

export function versionQueryOptions(read: ReadApi, versionId: number | undefined) {
  return queryOptions({
    queryKey: ['version', versionId],
    queryFn: ({ signal }) => getVersion(read, versionId ?? 0, signal),
    enabled: versionId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A version never changes, so it is asked for once. */
export function useVersion(versionId: number | undefined) {
  const read = useApi();
  return useQuery(versionQueryOptions(read, versionId));
}
