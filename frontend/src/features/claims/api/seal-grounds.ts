import { type Hex, zeroHash } from 'viem';
import { z } from 'zod';
import { hexSchema } from '@/lib/api-values.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { ReadApi } from '@/lib/use-api.ts';

const answerSchema = z.object({ commitment: hexSchema });

/** Leaves the grounds of an appeal with casework and gets what goes on chain in their place. @throws ApiFailure */
export async function sealGrounds(
  read: ReadApi,
  { policyId, claimId, text }: { readonly policyId: number; readonly claimId: ClaimId; readonly text: string },
): Promise<Hex> {
  if (text === '') return zeroHash;
  const body = { policyId, claimId: claimId.toString(), kind: 'grounds', text };
  const answer = await read({ path: '/v1/commitments', method: 'POST', body, schema: answerSchema });
  return answer.commitment;
}
