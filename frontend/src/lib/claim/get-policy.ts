'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, idSchema, unitsSchema } from '../api-values.ts';
import { type ReadApi, useApi } from '../use-api.ts';

const policySchema = z.object({
  policyId: idSchema,
  productId: z.string(),
  versionId: idSchema,
  holder: addressSchema,
  limitAssets: unitsSchema,
  usedAssets: unitsSchema,
  remainingAssets: unitsSchema,
  startAt: z.number(),
  countsFrom: z.number(),
  endAt: z.number(),
  tailEndsAt: z.number(),
  zone: z.number().nullish(),
});

/** A policy as far as a filing needs it. Amounts in base units, times in seconds. */
export type PolicyForFiling = z.output<typeof policySchema>;

const answerSchema = z.object({ policy: policySchema });

/** @throws ApiFailure `not-found` for an unknown policy and for one that is not the asker's to see */
export async function getPolicyForFiling(
  read: ReadApi,
  policyId: number,
  signal?: AbortSignal,
): Promise<PolicyForFiling> {
  const path = `/v1/policies/${String(policyId)}`;
  const answer = await read({ path, schema: answerSchema, ...(signal === undefined ? {} : { signal }) });
  return answer.policy;
}

export function policyForFilingQueryOptions(read: ReadApi, policyId: number) {
  return queryOptions({
    queryKey: ['policy-for-filing', policyId],
    queryFn: ({ signal }) => getPolicyForFiling(read, policyId, signal),
  });
}

export function usePolicyForFiling(policyId: number) {
  const read = useApi();
  return useQuery(policyForFilingQueryOptions(read, policyId));
}
