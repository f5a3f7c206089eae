import { z } from '@hono/zod-openapi';
import {
  addressView,
  assetView,
  assetsView,
  blockView,
  claimIdView,
  claimNumberView,
  hash32View,
  instantView,
} from '../platform/views.ts';
import {
  decisionSchema,
  filedSchema,
  flagsView,
  itemsSchema,
  payeesSchema,
  phaseView,
  verdictView,
  waterfallSchema,
} from './claim-values.ts';
import { courseShape, nextView } from './course-view.ts';
import { toldView } from './history-told.ts';

/** A claim in a list. */
export const claimRowView = z.object({
  claimId: claimIdView,
  claimNumber: claimNumberView,
  policyId: z.number().int(),
  productId: z.string(),
  versionId: z.number().int(),
  line: z.string(),
  pool: addressView,
  asset: assetView,
  claimant: addressView,
  phase: phaseView,
  verdict: verdictView,
  flags: flagsView,
  filedAt: instantView,
  lossAt: instantView,
  decideBy: instantView.nullable(),
  /** While documents are awaited: until when, at the latest. */
  documentsDueAt: instantView.nullable(),
  /** Last second of the insurer's silence: then anyone may escalate. */
  silentUntil: instantView.nullable(),
  appealBy: instantView.nullable(),
  ruleBy: instantView.nullable(),
  /** Whether a decision was not in time, or is not and still misses. */
  breached: z.boolean(),
  decidedAt: instantView.nullable(),
  closedAt: instantView.nullable(),
  paidAt: instantView.nullable(),
  claimedAssets: assetsView,
  expectedAssets: assetsView,
  reservedAssets: assetsView,
  paidAssets: assetsView,
  interestAssets: assetsView,
  statedAssets: assetsView,
  soughtAssets: assetsView.nullable(),
  unreservedAssets: assetsView,
  eventCode: z.string().nullable(),
  assignee: addressView.nullable(),
  /** Whether a decision waits for a second person. */
  proposed: z.boolean(),
  evidenceCount: z.number().int(),
});

/** A claim in a list. */
export type ClaimRowView = z.output<typeof claimRowView>;

/** Money that left or waits for a claim. */
export const paymentView = z.object({
  kind: z.enum(['paid', 'credit', 'held', 'debt', 'debtPaid', 'instructed', 'bankPaid', 'bankReturned', 'bankLate']),
  payee: addressView,
  assets: assetsView,
  at: instantView,
  blockNumber: blockView,
  txHash: hash32View,
});

/** A decision that waits, or waited, for a second person. */
export const proposalView = z.object({
  decisionHash: hash32View,
  desk: addressView,
  adjuster: addressView,
  approver: addressView.nullable(),
  open: z.boolean(),
  status: z.string(),
  decision: decisionSchema,
  payableAssets: assetsView,
  at: instantView,
  endedAt: instantView.nullable(),
  /** The written reasons, for staff; null when they were not left here. */
  rationale: z.string().nullable(),
});

/** One entry of the case file, in the chain's order. */
export const historyView = z.object({
  seq: z.number().int(),
  action: z.string(),
  event: z.string(),
  told: toldView,
  actor: addressView,
  at: instantView,
  blockNumber: blockView,
  txHash: hash32View,
  logIndex: z.number().int(),
  data: z
    .unknown()
    .meta({ description: 'All arguments of the event; whole numbers above 48 bits are decimal strings.' }),
  dataHash: hash32View,
  caseHead: hash32View,
  assets: assetsView.nullable(),
});

/** What was done at the desk, and before the panel, beside the case file. */
export const deskEventView = z.object({
  kind: z.string(),
  actor: addressView,
  at: instantView,
  blockNumber: blockView,
  txHash: hash32View,
  logIndex: z.number().int(),
  data: z.unknown(),
});

/** A claim with everything its parties and staff may see. */
export const claimView = claimRowView.extend({
  sensitive: z.boolean(),
  entries: z.number().int(),
  caseHead: hash32View,
  filedBy: addressView,
  ...courseShape,
  items: z.array(
    itemsSchema.element.extend({
      coverageCode: z.string(),
      /** Words of a cause that the chain knows by its commitment only. */
      causeText: z.string().nullable(),
    }),
  ),
  payees: payeesSchema,
  evidenceRoot: hash32View,
  policy: z.object({
    holder: addressView,
    insured: addressView.nullable(),
    /** Beneficiary and loss payees with a part in the claimant's losses, who are paid where the filing names nobody. */
    namedPayees: z.array(addressView),
    limitAssets: assetsView,
    usedAssets: assetsView,
    deductibleAssets: assetsView.nullable(),
    startAt: instantView,
    endAt: instantView,
  }),
  decision: decisionSchema
    .extend({
      reasonTexts: z.array(z.string().nullable()),
      waterfall: waterfallSchema.nullable(),
      adjudicator: addressView.nullable(),
      decidedAt: instantView.nullable(),
      paidAssets: assetsView,
      interestAssets: assetsView,
      rationale: z.string().nullable(),
    })
    .nullable(),
  payments: z.array(paymentView),
  proposals: z.array(proposalView),
  filed: filedSchema
    .nullable()
    .meta({ description: 'The struct FiledClaim of ClaimBook.decide, rebuilt from the case file; kinds by number.' }),
  history: z.array(historyView),
  desk: z.array(deskEventView),
  next: nextView,
  texts: z.record(z.string(), z.string()).meta({
    description: 'Words behind the commitments that the case file names and the reader may see, by commitment.',
  }),
});

/** A claim with everything its parties and staff may see. */
export type ClaimView = z.output<typeof claimView>;
