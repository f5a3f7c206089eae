'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const poolSchema = z.object({
  pool: addressSchema,
  name: z.string(),
  lines: z.array(z.string()),
  asset: assetSchema,
  exitNoticeSeconds: z.number().int(),
  totalShares: unitsSchema,
});
const poolsSchema = z.object({ pools: z.array(poolSchema) });

/** A reserve pool; its buckets are read from the chain itself. */
export type PoolView = z.output<typeof poolSchema>;

export function poolsQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['pools'],
    queryFn: async ({ signal }) => (await read({ path: '/v1/pools', schema: poolsSchema, signal })).pools,
  });
}

export function usePools() {
  return useQuery(poolsQueryOptions(useApi()));
}
