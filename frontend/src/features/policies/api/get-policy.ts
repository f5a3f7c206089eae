'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type ReadApi, useApi } from '@/lib/use-api.ts';
import { policyClaimSchema, policyEventSchema, wholePolicySchema } from './policy-view.ts';

const policyAnswerSchema = z.object({
  policy: wholePolicySchema,
  claims: z.array(policyClaimSchema),
  history: z.array(policyEventSchema),
});

/** One policy with its claims and its history. */
export type PolicyAnswer = z.output<typeof policyAnswerSchema>;

export function policyQueryOptions(read: ReadApi, policyId: number) {
  return queryOptions({
    queryKey: ['policies', 'one', policyId],
    queryFn: ({ signal }) => read({ path: `/v1/policies/${String(policyId)}`, schema: policyAnswerSchema, signal }),
  });
}

export function usePolicy(policyId: number) {
  return useQuery(policyQueryOptions(useApi(), policyId));
}
