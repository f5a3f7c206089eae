import { z } from '@hono/zod-openapi';
import { addressView, claimIdView, hash32View, instantView } from '../../platform/views.ts';
import type { EvidenceDraft, OpenedFile } from '../../evidence/evidence-types.ts';

/** A file as those see it who may. */
export const evidenceFileSchema = z
  .object({
    fileId: z.string(),
    draftId: z.string().openapi({ description: 'The record the file lies in; enters its commitment.' }),
    name: z.string(),
    mediaType: z.string(),
    byteSize: z.number().int(),
    version: z.number().int(),
    contentHash: hash32View.openapi({ description: 'keccak256 of the file.' }),
    salt: hash32View.openapi({ description: 'With it anyone who has the file can repeat the commitment.' }),
    commitment: hash32View,
    uploadedAt: instantView,
    url: z.string().openapi({ description: 'Path of the bytes on this API.' }),
  })
  .openapi('EvidenceFile');

/** A set of files before it belongs to a claim, or after. */
export const draftSchema = z
  .object({
    draftId: z.string(),
    policyId: z.number().int(),
    owner: addressView,
    purpose: z.enum(['filing', 'supplement']),
    claimId: claimIdView.nullable(),
    state: z.enum(['open', 'bound']),
    evidenceRoot: hash32View.nullable().openapi({ description: 'The root on the chain, once bound.' }),
    openedAt: instantView,
    files: z.array(evidenceFileSchema),
  })
  .openapi('EvidenceDraft');

export function toFileView(file: OpenedFile): z.infer<typeof evidenceFileSchema> {
  return {
    fileId: file.id,
    draftId: file.draftId,
    name: file.name,
    mediaType: file.mediaType,
    byteSize: file.byteSize,
    version: file.version,
    contentHash: file.contentHash,
    salt: file.salt,
    commitment: file.commitment,
    uploadedAt: Math.floor(file.uploadedAtMs / 1_000),
    url: `/v1/evidence/files/${file.id}`,
  };
}

export function toDraftView(draft: EvidenceDraft, files: readonly OpenedFile[]): z.infer<typeof draftSchema> {
  return {
    draftId: draft.id,
    policyId: Number(draft.policyId),
    owner: draft.owner,
    purpose: draft.purpose,
    claimId: draft.claimId ?? null,
    state: draft.boundRoot === undefined ? 'open' : 'bound',
    evidenceRoot: draft.boundRoot ?? null,
    openedAt: Math.floor(draft.createdAtMs / 1_000),
    files: files.map(toFileView),
  };
}
