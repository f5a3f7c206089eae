'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { unitsSchema } from '../api-values.ts';
import { type ReadApi, useApi } from '../use-api.ts';
import { claimSchema, type ClaimView } from './claim-view.ts';
import type { ClaimId } from './values.ts';

const answerSchema = z.object({ indexedBlock: unitsSchema, claim: claimSchema });

/** @throws ApiFailure `not-found` for an unknown claim and for one that is not the asker's to see */
export async function getClaim(read: ReadApi, claimId: ClaimId, signal?: AbortSignal): Promise<ClaimView> {
  const answer = await read({
    path: `/v1/claims/${claimId.toString()}`,
    schema: answerSchema,
    ...(signal === undefined ? {} : { signal }),
  });
  return answer.claim;
}

export function claimQueryOptions(read: ReadApi, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['claim', claimId.toString()],
    queryFn: ({ signal }) => getClaim(read, claimId, signal),
    refetchInterval: 15_000,
  });
}

export function useClaim(claimId: ClaimId) {
  const read = useApi();
  return useQuery(claimQueryOptions(read, claimId));
}
