import type { Hex } from 'viem';
import { z } from 'zod';
import { hexSchema } from '@/lib/api-values.ts';
import type { ReadApi } from '@/lib/use-api.ts';

const sealSchema = z.object({
  root: hexSchema,
  files: z.array(z.object({ fileId: z.string(), commitment: hexSchema })),
});

export interface EvidenceSeal {
  readonly root: Hex;
  readonly files: ReadonlyArray<{ readonly fileId: string; readonly commitment: Hex }>;
}

/** The root over the files that are in the set now; the set stays open until the chain shows it. @throws ApiFailure */
export async function sealDraft(read: ReadApi, draftId: string): Promise<EvidenceSeal> {
  return read({ path: `/v1/evidence/drafts/${draftId}/seal`, method: 'POST', schema: sealSchema });
}
