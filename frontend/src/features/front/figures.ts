'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const figuresSchema = z.object({
  /** Null while no pool exists. */
  asset: assetSchema.nullable(),
  paidTotal: unitsSchema,
  paidClaims: z.number().int(),
  medianSecondsToMoney: z.number().nullable(),
  coverRatioBps: z.number().nullable(),
});

/** What the front page counts; amounts in base units, times in seconds, shares in basis points. */
export type Figures = z.output<typeof figuresSchema>;

export function figuresQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['figures'],
    queryFn: ({ signal }) => read({ path: '/v1/figures', schema: figuresSchema, signal }),
    refetchInterval: 15_000,
  });
}

export function useFigures() {
  return useQuery(figuresQueryOptions(useApi()));
}
