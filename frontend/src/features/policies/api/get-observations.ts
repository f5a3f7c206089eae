'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { unitsSchema } from '@/lib/api-values.ts';
import { claimIdSchema } from '@/lib/claim/values.ts';
import { observationSchema } from '@/lib/observation/observation-view.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const policyObservationSchema = observationSchema.extend({
  payments: z.array(z.object({ claimId: claimIdSchema, paidAssets: unitsSchema, at: z.number() })),
  skipped: z.object({ reason: z.string(), at: z.number() }).nullable(),
});

/** An observation that concerns a policy, and what came of it for the policy. */
export type PolicyObservation = z.output<typeof policyObservationSchema>;

const answerSchema = z.object({ observations: z.array(policyObservationSchema) });

export function policyObservationsQueryOptions(read: ReadApi, policyId: number) {
  return queryOptions({
    queryKey: ['policies', 'observations', policyId],
    queryFn: async ({ signal }) =>
      (await read({ path: `/v1/policies/${String(policyId)}/observations`, schema: answerSchema, signal }))
        .observations,
    refetchInterval: 10_000,
  });
}

/** The whole periods of a policy's cover that are over, the newest first. */
export function usePolicyObservations(policyId: number) {
  return useQuery(policyObservationsQueryOptions(useApi(), policyId));
}
