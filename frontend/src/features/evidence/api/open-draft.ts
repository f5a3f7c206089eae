import { z } from 'zod';
import type { ReadApi } from '@/lib/use-api.ts';
import { draftSchema, type EvidenceDraft } from './evidence-file.ts';

const answerSchema = z.object({ draft: draftSchema });

/** Begins a set of files for a filing on a policy. @throws ApiFailure */
export async function openDraft(read: ReadApi, policyId: number): Promise<EvidenceDraft> {
  const answer = await read({ path: '/v1/evidence/drafts', method: 'POST', body: { policyId }, schema: answerSchema });
  return answer.draft;
}

/** @throws ApiFailure `not-found` when it is another wallet's or gone */
export async function getDraft(read: ReadApi, draftId: string): Promise<EvidenceDraft> {
  const answer = await read({ path: `/v1/evidence/drafts/${draftId}`, schema: answerSchema });
  return answer.draft;
}
