'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { type ClaimRow, claimRowSchema } from '@/lib/claim/claim-row.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const queueSchema = z.object({ claims: z.array(claimRowSchema), total: z.number().int() });

/** Claims that wait for a decision, most urgent first: time to breach and amount together. @throws ApiFailure */
export async function getQueue(
  read: ReadApi,
): Promise<{ readonly claims: readonly ClaimRow[]; readonly total: number }> {
  return read({ path: '/v1/desk/queue?limit=500', schema: queueSchema });
}

export function queueQueryOptions(read: ReadApi) {
  return queryOptions({ queryKey: ['desk-queue'], queryFn: () => getQueue(read), refetchInterval: 10_000 });
}

export function useQueue() {
  return useQuery(queueQueryOptions(useApi()));
}

const summarySchema = z.object({
  openCount: z.number().int(),
  breachedCount: z.number().int(),
  dueTodayCount: z.number().int(),
  mineCount: z.number().int(),
  decidedTodayByMe: z.number().int(),
  paidTodayByMe: unitsSchema,
  asset: assetSchema.nullable(),
});

/** The numbers of one's day; a day is the last 24 hours of the chain's time. */
export type DeskSummary = z.output<typeof summarySchema>;

export function deskSummaryQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['desk-summary'],
    queryFn: () => read({ path: '/v1/desk/summary', schema: summarySchema }),
    refetchInterval: 15_000,
  });
}

export function useDeskSummary() {
  return useQuery(deskSummaryQueryOptions(useApi()));
}
