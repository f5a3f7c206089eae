import type { Hex } from 'viem';
import { z } from 'zod';
import { hexSchema } from '@/lib/api-values.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { ReadApi } from '@/lib/use-api.ts';

const answerSchema = z.object({ commitment: hexSchema });

export interface SealTextInput {
  readonly policyId: number;
  readonly claimId: ClaimId;
  readonly kind: 'reason' | 'rationale' | 'documents' | 'extension' | 'award';
  readonly text: string;
}

/** Leaves words with casework and gets the salted commitment that goes on chain in their place. @throws ApiFailure */
export async function sealText(read: ReadApi, { policyId, claimId, kind, text }: SealTextInput): Promise<Hex> {
  const body = { policyId, claimId: claimId.toString(), kind, text };
  const answer = await read({ path: '/v1/commitments', method: 'POST', body, schema: answerSchema });
  return answer.commitment;
}
