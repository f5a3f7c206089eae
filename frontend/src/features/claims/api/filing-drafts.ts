import { z } from 'zod';
import { ApiFailure } from '@/lib/api-client.ts';
import type { ReadApi } from '@/lib/use-api.ts';
import { type FilingDraft, filingDraftSchema } from '../filing-draft.ts';

const answerSchema = z.object({ draft: z.object({ body: z.unknown() }).nullable() });
const pathOf = (policyId: number): string => `/v1/claims/drafts/${String(policyId)}`;

/** The draft the service keeps, so that a claim begun on the phone goes on at the desk. @returns undefined when there is none */
export async function getFilingDraft(read: ReadApi, policyId: number): Promise<FilingDraft | undefined> {
  try {
    const { draft } = await read({ path: pathOf(policyId), schema: answerSchema });
    const parsed = filingDraftSchema.safeParse(draft?.body);
    return parsed.success ? parsed.data : undefined;
  } catch (cause) {
    if (cause instanceof ApiFailure && cause.code !== 'unreachable') return undefined;
    throw cause;
  }
}

/** @throws ApiFailure */
export async function putFilingDraft(read: ReadApi, policyId: number, draft: FilingDraft): Promise<void> {
  await read({ path: pathOf(policyId), method: 'PUT', body: { body: draft }, schema: z.unknown() });
}

/** @throws ApiFailure */
export async function deleteFilingDraft(read: ReadApi, policyId: number): Promise<void> {
  await read({ path: pathOf(policyId), method: 'DELETE', schema: z.unknown() });
}
