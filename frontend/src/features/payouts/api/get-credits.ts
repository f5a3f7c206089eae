'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { z } from 'zod';
import { addressSchema, unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { claimIdSchema } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const creditSchema = z.object({
  pool: addressSchema,
  payee: addressSchema,
  assets: unitsSchema,
  asset: assetSchema,
  since: z.number().nullish(),
  claimIds: z.array(claimIdSchema).default([]),
});

/** Money the token refused to deliver: it waits in its pool, for ever. Base units. */
export type Credit = z.output<typeof creditSchema>;

const answerSchema = z.object({ credits: z.array(creditSchema) });

/** @throws ApiFailure */
export async function getCredits(read: ReadApi, payee: Address): Promise<readonly Credit[]> {
  const answer = await read({ path: `/v1/credits?payee=${payee}`, schema: answerSchema });
  return answer.credits.filter((credit) => credit.assets > 0n);
}

export function creditsQueryOptions(read: ReadApi, payee: Address | undefined) {
  return queryOptions({
    queryKey: ['credits', payee],
    queryFn: () => (payee === undefined ? Promise.resolve([]) : getCredits(read, payee)),
    enabled: payee !== undefined,
    refetchInterval: 15_000,
  });
}

export function useCredits(payee: Address | undefined) {
  return useQuery(creditsQueryOptions(useApi(), payee));
}
