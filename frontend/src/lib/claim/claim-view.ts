import { claimActions, claimPhases, claimVerdicts } from '@makewhole/domain/claims/claim-types.ts';
import { z } from 'zod';
import { addressSchema, hexSchema, idSchema, unitsSchema } from '../api-values.ts';
import { assetSchema } from '../catalogue/version-view.ts';
import { claimIdSchema } from './values.ts';

const itemSchema = z.object({
  coverage: z.number().int(),
  coverageCode: z.string().nullish(),
  /** A label, or 0x… when the line is sensitive. */
  cause: z.string(),
  causeText: z.string().nullish(),
  claimedAssets: unitsSchema,
  claimedDays: z.number().int(),
});

const payeeSchema = z.object({ to: addressSchema, shareBps: z.number().int() });

const itemStepsSchema = z.object({
  claimedAssets: unitsSchema,
  assessedAssets: unitsSchema,
  afterDepreciationAssets: unitsSchema,
  afterDeductibleAssets: unitsSchema,
  afterCoinsuranceAssets: unitsSchema,
  afterSublimitAssets: unitsSchema,
});

export const waterfallSchema = z.object({
  items: z.array(itemStepsSchema),
  sumAssets: unitsSchema,
  afterDeductibleAssets: unitsSchema,
  afterClaimLimitAssets: unitsSchema,
  afterAggregateAssets: unitsSchema,
  payableAssets: unitsSchema,
});

const assessmentSchema = z.object({
  assessedAssets: unitsSchema,
  assessedDays: z.number().int(),
  depreciationBps: z.number().int(),
  /** A code, or 0x… where it is confidential; empty when nothing was cut. */
  reason: z.string(),
  clause: z.string(),
});

const decisionSchema = z.object({
  assessments: z.array(assessmentSchema),
  otherInsuranceAssets: unitsSchema,
  rationaleHash: hexSchema,
  seenHead: hexSchema,
  decidedBy: addressSchema.nullable(),
  approvedBy: addressSchema.nullish(),
});

const madeDecisionSchema = decisionSchema.extend({
  waterfall: waterfallSchema.nullable(),
  /** Words of a confidential reason, one per item, for parties and staff. */
  reasonTexts: z.array(z.string().nullable()).default([]),
  decidedAt: z.number().nullish(),
  paidAssets: unitsSchema,
  interestAssets: unitsSchema,
  /** The written reasons, for parties and staff. */
  rationale: z.string().nullish(),
});

const proposalSchema = z.object({
  decisionHash: hexSchema,
  adjuster: addressSchema,
  decision: decisionSchema,
  payableAssets: unitsSchema,
  at: z.number(),
  open: z.boolean(),
  rationale: z.string().nullish(),
});

const paymentSchema = z.object({
  kind: z.enum(['paid', 'credit', 'held', 'debt', 'debtPaid', 'instructed', 'bankPaid', 'bankReturned', 'bankLate']),
  payee: addressSchema,
  assets: unitsSchema,
  at: z.number(),
  blockNumber: unitsSchema,
  txHash: hexSchema,
});

const historySchema = z.object({
  seq: z.number().int(),
  action: z.enum(claimActions),
  event: z.string(),
  actor: addressSchema,
  at: z.number(),
  blockNumber: unitsSchema,
  txHash: hexSchema,
  logIndex: z.number().int(),
  dataHash: hexSchema.nullish(),
  caseHead: hexSchema,
  assets: unitsSchema.nullish(),
});

const besideSchema = z.object({
  kind: z.string(),
  actor: addressSchema,
  at: z.number(),
  txHash: hexSchema,
  logIndex: z.number().int(),
  data: z.unknown(),
});

export const claimSchema = z.object({
  claimId: claimIdSchema,
  policyId: idSchema,
  productId: z.string(),
  versionId: idSchema,
  line: z.string(),
  sensitive: z.boolean().default(false),
  pool: addressSchema,
  asset: assetSchema,
  claimant: addressSchema,
  phase: z.enum(claimPhases),
  verdict: z.enum(claimVerdicts),
  flags: z.array(z.string()),
  filedAt: z.number(),
  lossAt: z.number(),
  decidedAt: z.number().nullish(),
  closedAt: z.number().nullish(),
  entries: z.number().int(),
  caseHead: hexSchema,
  items: z.array(itemSchema),
  payees: z.array(payeeSchema),
  evidenceRoot: hexSchema,
  expectedAssets: unitsSchema,
  reservedAssets: unitsSchema,
  paidAssets: unitsSchema,
  statedAssets: unitsSchema,
  interestAssets: unitsSchema,
  decideBy: z.number().nullish(),
  appealBy: z.number().nullish(),
  policy: z.object({
    limitAssets: unitsSchema,
    usedAssets: unitsSchema,
    deductibleAssets: unitsSchema.nullish(),
    startAt: z.number(),
    endAt: z.number(),
    holder: addressSchema,
    /** Who is paid where the filing names nobody. */
    namedPayees: z.array(addressSchema),
  }),
  assignee: addressSchema.nullish(),
  decision: madeDecisionSchema.nullish(),
  payments: z.array(paymentSchema),
  proposals: z.array(proposalSchema).default([]),
  history: z.array(historySchema),
  /** What was done at the desk and before the panel, beside the case file. */
  desk: z.array(besideSchema).default([]),
  /** Words behind commitments that the reader may see. */
  texts: z.record(z.string(), z.string()).default({}),
});

/** One claim as its people see it: facts of the chain joined with casework. Amounts in base units, times in seconds. */
export type ClaimView = z.output<typeof claimSchema>;
export type ClaimItemView = z.output<typeof itemSchema>;
export type ClaimDecisionView = z.output<typeof madeDecisionSchema>;
export type ClaimProposal = z.output<typeof proposalSchema>;
export type ClaimPayment = z.output<typeof paymentSchema>;
export type BesideEntry = z.output<typeof besideSchema>;
export type HistoryEntry = z.output<typeof historySchema>;
