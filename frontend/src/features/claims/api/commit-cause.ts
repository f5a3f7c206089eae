import type { Hex } from 'viem';
import { z } from 'zod';
import { hexSchema } from '@/lib/api-values.ts';
import type { ReadApi } from '@/lib/use-api.ts';

const answerSchema = z.object({ commitment: hexSchema });

/**
 * Hands the cause of a confidential loss to the vault and gets what goes on chain in its place: a salted commitment
 * that says nothing to anyone without the salt.
 * @throws ApiFailure
 */
export async function commitCause(read: ReadApi, policyId: number, cause: string): Promise<Hex> {
  const body = { policyId, kind: 'cause', text: cause };
  const answer = await read({ path: '/v1/commitments', method: 'POST', body, schema: answerSchema });
  return answer.commitment;
}
