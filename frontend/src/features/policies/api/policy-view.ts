import { claimPhases, claimVerdicts } from '@makewhole/domain/claims/claim-types.ts';
import { policyMarkNames } from '@makewhole/domain/policies/policy-marks.ts';
import { z } from 'zod';
import { addressSchema, hexSchema, idSchema, unitsSchema } from '@/lib/api-values.ts';
import { assetSchema } from '@/lib/catalogue/version-view.ts';
import { claimIdSchema } from '@/lib/claim/values.ts';

/** A policy as its holder sees it. Amounts in base units, times in seconds. */
export const policySchema = z.object({
  policyId: idSchema,
  productId: z.string(),
  versionId: idSchema,
  pool: addressSchema,
  asset: assetSchema,
  holder: addressSchema,
  insured: addressSchema.nullable(),
  status: z.enum(['waiting', 'active', 'tail', 'closable', 'closed']),
  limitAssets: unitsSchema,
  usedAssets: unitsSchema,
  paidAssets: unitsSchema,
  reservedAssets: unitsSchema,
  remainingAssets: unitsSchema,
  premiumAssets: unitsSchema,
  deductibleAssets: unitsSchema.nullable(),
  startAt: z.number(),
  countsFrom: z.number(),
  endAt: z.number(),
  tailEndsAt: z.number(),
  soldAt: z.number(),
  closedAt: z.number().nullable(),
  objectKey: hexSchema.nullable(),
  marks: z.array(z.enum(policyMarkNames)),
  zone: z.number().nullable(),
  previousId: idSchema.nullable(),
  renewedBy: idSchema.nullable(),
  /** Last second of its cooling-off; null once that is over. */
  coolingOffUntil: z.number().nullable(),
  cancelled: z.object({ at: z.number() }).nullable(),
  suspended: z.boolean(),
  openClaims: z.array(claimIdSchema),
  claimCount: z.number().int(),
  tx: hexSchema,
});
export type PolicyView = z.output<typeof policySchema>;

/** A policy with who is named on it. */
export const wholePolicySchema = policySchema.extend({
  beneficiary: addressSchema.nullable(),
  lossPayees: z.array(z.object({ payee: addressSchema, shareBps: z.number().int() })),
});
export type WholePolicy = z.output<typeof wholePolicySchema>;

/** A claim in a policy's list. */
export const policyClaimSchema = z.object({
  claimId: claimIdSchema,
  phase: z.enum(claimPhases),
  verdict: z.enum(claimVerdicts),
  flags: z.array(z.string()),
  filedAt: z.number(),
  decideBy: z.number().nullable(),
  appealBy: z.number().nullable(),
  claimedAssets: unitsSchema,
  paidAssets: unitsSchema,
});
export type PolicyClaim = z.output<typeof policyClaimSchema>;

/** A line of a policy's history. */
export const policyEventSchema = z.object({
  kind: z.string(),
  actor: addressSchema.nullable(),
  assets: unitsSchema.nullable(),
  /** The claim that took cover or gave it back. */
  claimId: claimIdSchema.nullable(),
  at: z.number(),
  txHash: hexSchema,
  logIndex: z.number().int(),
});
export type PolicyEvent = z.output<typeof policyEventSchema>;
