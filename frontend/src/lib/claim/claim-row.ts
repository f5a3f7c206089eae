import { claimPhases, claimVerdicts } from '@makewhole/domain/claims/claim-types.ts';
import { z } from 'zod';
import { addressSchema, idSchema, unitsSchema } from '../api-values.ts';
import { assetSchema } from '../catalogue/version-view.ts';
import { claimIdSchema } from './values.ts';

export const claimRowSchema = z.object({
  claimId: claimIdSchema,
  claimNumber: z.string(),
  policyId: idSchema,
  productId: z.string(),
  versionId: idSchema,
  line: z.string(),
  asset: assetSchema,
  claimant: addressSchema,
  phase: z.enum(claimPhases),
  verdict: z.enum(claimVerdicts),
  flags: z.array(z.string()),
  filedAt: z.number(),
  lossAt: z.number(),
  decideBy: z.number().nullable(),
  appealBy: z.number().nullable(),
  decidedAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  paidAt: z.number().nullable(),
  claimedAssets: unitsSchema,
  expectedAssets: unitsSchema,
  reservedAssets: unitsSchema,
  paidAssets: unitsSchema,
  interestAssets: unitsSchema,
  assignee: addressSchema.nullable(),
  /** A decision waits for a second person. */
  proposed: z.boolean(),
  evidenceCount: z.number().int(),
});

/** A claim in a list. Amounts in base units, times in seconds. */
export type ClaimRow = z.output<typeof claimRowSchema>;
