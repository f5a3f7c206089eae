'use client';

import type { ClaimId } from '@makewhole/domain/primitives/ids.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { type ReadApi, useApi } from '@/lib/use-api.ts';
import { type ClaimFile, claimFileSchema } from './evidence-file.ts';

const answerSchema = z.object({ files: z.array(claimFileSchema) });

/** The files of a claim: exactly those its roots on the chain stand for. Each asking is a line in the access log. @throws ApiFailure */
export async function listClaimEvidence(read: ReadApi, claimId: ClaimId): Promise<readonly ClaimFile[]> {
  const answer = await read({ path: `/v1/claims/${claimId.toString()}/evidence`, schema: answerSchema });
  return answer.files;
}

export function claimEvidenceQueryOptions(read: ReadApi, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['claim-evidence', claimId.toString()],
    queryFn: () => listClaimEvidence(read, claimId),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

export function useClaimEvidence(claimId: ClaimId) {
  const read = useApi();
  return useQuery(claimEvidenceQueryOptions(read, claimId));
}
