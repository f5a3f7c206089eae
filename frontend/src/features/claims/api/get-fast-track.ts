'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { fastTrackGates } from '@makewhole/domain/risk/fast-track-gates.ts';
import { riskFeatures } from '@makewhole/domain/risk/risk-model.ts';
import { z } from 'zod';
import { addressSchema, hexSchema, unitsSchema } from '@/lib/api-values.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const fastTrackSchema = z.object({
  isOffered: z.boolean(),
  approval: z.object({ signer: addressSchema, modelHash: hexSchema, scoreBps: z.number(), at: z.number() }).nullable(),
  gates: z.array(
    z.object({
      gate: z.enum(fastTrackGates),
      outcome: z.enum(['passed', 'refused', 'unknown']),
      found: unitsSchema.nullable(),
      limit: unitsSchema.nullable(),
    }),
  ),
  score: z
    .object({
      model: z.string(),
      scoreBps: z.number(),
      parts: z.array(z.object({ feature: z.enum(riskFeatures), present: z.boolean(), addsMilli: z.number() })),
    })
    .nullable(),
});

/** Why a claim was, or was not, settled on a signed assessment. */
export type FastTrack = z.output<typeof fastTrackSchema>;

const answerSchema = z.object({ fastTrack: fastTrackSchema });

/** @throws ApiFailure */
export async function getFastTrack(read: ReadApi, claimId: ClaimId): Promise<FastTrack> {
  const answer = await read({ path: `/v1/claims/${claimId.toString()}/fast-track`, schema: answerSchema });
  return answer.fastTrack;
}

/** @param head the case file's: another entry may mean another answer */
export function fastTrackQueryOptions(read: ReadApi, claimId: ClaimId, head: string) {
  return queryOptions({
    queryKey: ['fast-track', claimId.toString(), head],
    queryFn: () => getFastTrack(read, claimId),
  });
}

export function useFastTrack(claimId: ClaimId, head: string) {
  return useQuery(fastTrackQueryOptions(useApi(), claimId, head));
}
