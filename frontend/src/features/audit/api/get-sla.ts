'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { claimIdSchema } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const recordSchema = z.object({
  claimId: claimIdSchema,
  profileId: z.number().int(),
  clock: z.enum(['Acknowledge', 'Decide', 'Supplement', 'Appeal', 'Ruling']),
  startedAt: z.number(),
  dueAt: z.number(),
  metAt: z.number().nullable(),
  state: z.enum(['met', 'late', 'running', 'breached']),
});

/** One clock of one claim, and whether it was kept. Seconds. */
export type SlaRecord = z.output<typeof recordSchema>;

const answerSchema = z.object({ records: z.array(recordSchema) });

export function slaQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['audit-sla'],
    queryFn: async () => (await read({ path: '/v1/audit/sla', schema: answerSchema })).records,
  });
}

export function useSla() {
  return useQuery(slaQueryOptions(useApi()));
}
