import type { Hex } from 'viem';
import { z } from 'zod';
import { hexSchema } from '@/lib/api-values.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { ReadApi } from '@/lib/use-api.ts';

const answerSchema = z.object({ commitment: hexSchema });

/** Leaves the reasons of a vote with casework; the commitment to them goes on chain. @throws ApiFailure */
export async function sealReasons(read: ReadApi, claimId: ClaimId, policyId: number, text: string): Promise<Hex> {
  const body = { policyId, claimId: claimId.toString(), kind: 'vote', text };
  const answer = await read({ path: '/v1/commitments', method: 'POST', body, schema: answerSchema });
  return answer.commitment;
}
