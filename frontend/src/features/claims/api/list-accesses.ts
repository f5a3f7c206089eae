'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema } from '@/lib/api-values.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

export const accessVerbs = ['open', 'upload', 'remove', 'seal', 'bind', 'list', 'read', 'write'] as const;

const accessSchema = z.object({
  seq: z.number().int().optional(),
  at: z.number(),
  actor: z.union([addressSchema, z.literal('anonymous')]),
  role: z.string().nullish(),
  verb: z.enum(accessVerbs),
  objectId: z.string(),
  outcome: z.enum(['allowed', 'refused']),
});

/** One line of the access log: who did, or tried, what with the file of a claim. */
export type Access = z.output<typeof accessSchema>;

const answerSchema = z.object({ entries: z.array(accessSchema) });

/** Newest first. @throws ApiFailure */
export async function listAccesses(read: ReadApi, claimId: ClaimId): Promise<readonly Access[]> {
  const answer = await read({ path: `/v1/claims/${claimId.toString()}/accesses`, schema: answerSchema });
  return answer.entries;
}

export function accessesQueryOptions(read: ReadApi, claimId: ClaimId) {
  return queryOptions({ queryKey: ['claim-accesses', claimId.toString()], queryFn: () => listAccesses(read, claimId) });
}

export function useAccesses(claimId: ClaimId) {
  return useQuery(accessesQueryOptions(useApi(), claimId));
}
