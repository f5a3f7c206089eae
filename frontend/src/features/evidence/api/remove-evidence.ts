import { z } from 'zod';
import type { ReadApi } from '@/lib/use-api.ts';

/** Takes a file out of a set that is not filed yet. @throws ApiFailure */
export async function removeEvidence(read: ReadApi, draftId: string, fileId: string): Promise<void> {
  await read({ path: `/v1/evidence/drafts/${draftId}/files/${fileId}`, method: 'DELETE', schema: z.unknown() });
}
