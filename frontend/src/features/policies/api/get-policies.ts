'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { z } from 'zod';
import { type ReadApi, useApi } from '@/lib/use-api.ts';
import { policySchema } from './policy-view.ts';

const policiesSchema = z.object({ policies: z.array(policySchema) });

export function policiesQueryOptions(read: ReadApi, holder: Address | undefined) {
  return queryOptions({
    queryKey: ['policies', holder],
    queryFn: async ({ signal }) => (await read({ path: '/v1/policies', schema: policiesSchema, signal })).policies,
    enabled: holder !== undefined,
  });
}

/** The cover of the wallet that is signed in, newest first. */
export function usePolicies(holder: Address | undefined) {
  return useQuery(policiesQueryOptions(useApi(), holder));
}

export function delegatedPoliciesQueryOptions(read: ReadApi, delegate: Address | undefined) {
  return queryOptions({
    queryKey: ['policies', 'delegated', delegate],
    queryFn: async ({ signal }) =>
      (await read({ path: '/v1/policies/delegated', schema: policiesSchema, signal })).policies,
    enabled: delegate !== undefined,
  });
}

/** The cover of those who let the wallet that is signed in file for them, newest first. */
export function useDelegatedPolicies(delegate: Address | undefined) {
  return useQuery(delegatedPoliciesQueryOptions(useApi(), delegate));
}
