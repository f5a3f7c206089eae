import { z } from 'zod';
import { hexSchema } from '@/lib/api-values.ts';

export const evidenceFileSchema = z.object({
  fileId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  byteSize: z.number().int(),
  /** keccak256 of the plain bytes. */
  contentHash: hexSchema,
  /** Salted commitment: the leaf of the evidence root. */
  commitment: hexSchema,
  salt: hexSchema.nullish(),
  version: z.number().int().default(1),
  uploadedAt: z.number(),
});

/** One stored file. Its salt is known to parties only. */
export type EvidenceFile = z.output<typeof evidenceFileSchema>;

export const claimFileSchema = evidenceFileSchema.extend({ draftId: z.string(), root: hexSchema });

/** A file of a claim, with the set it was gathered in and the root the chain knows. */
export type ClaimFile = z.output<typeof claimFileSchema>;

export const draftSchema = z.object({
  draftId: z.string(),
  policyId: z.coerce.number(),
  files: z.array(evidenceFileSchema),
});

/** Files gathered before the claim exists. */
export type EvidenceDraft = z.output<typeof draftSchema>;
