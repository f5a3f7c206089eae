'use client';

import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type ReadApi, useApi } from '../use-api.ts';
import { type ClaimRow, claimRowSchema } from './claim-row.ts';

/** What a list may be narrowed by; names as the API has them. */
export interface ClaimFilter {
  readonly phase?: string;
  readonly verdict?: string;
  readonly line?: string;
  readonly flag?: string;
  /** A claim number, a policy number or an address. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface ClaimPage {
  readonly claims: readonly ClaimRow[];
  readonly total: number;
  readonly next: string | null;
}

const answerSchema = z.object({
  claims: z.array(claimRowSchema),
  total: z.number().int(),
  next: z.string().nullable(),
});

/** Newest first; staff see everybody's. @throws ApiFailure */
export async function listClaims(read: ReadApi, filter: ClaimFilter): Promise<ClaimPage> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return read({ path: `/v1/claims?${query.toString()}`, schema: answerSchema });
}

export function claimsQueryOptions(read: ReadApi, filter: ClaimFilter) {
  return queryOptions({
    queryKey: ['claims', filter],
    queryFn: () => listClaims(read, filter),
    placeholderData: keepPreviousData,
  });
}

export function useClaims(filter: ClaimFilter, enabled = true) {
  return useQuery({ ...claimsQueryOptions(useApi(), filter), enabled });
}
