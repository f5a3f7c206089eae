import type { Address } from 'viem';
import { z } from 'zod';
import type { PauseInterval } from '../../domain/claims/paused-seconds.ts';
import type { Database } from '../platform/database.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import type { KeyProvider } from '../platform/key-provider.ts';
import { checksummed, someoneOf } from '../platform/views.ts';
import type { AssetView } from '../platform/views.ts';
import { decisionSchema, itemsSchema, payeesSchema, waterfallSchema } from './claim-values.ts';
import type { ClaimView } from './claim-view.ts';
import {
  findClaimEvents,
  findClaimPayments,
  findDeskEvents,
  findPanelEvents,
  findProposals,
} from './claim.repository.ts';
import type { ClaimRow } from './claim.repository.ts';
import { commitmentsIn, toTold } from './history-told.ts';
import { nextStepOf } from './next-step.ts';
import { openTexts } from './sealed-text.ts';
import { toCourse } from './to-course-view.ts';
import {
  toClaimRowView,
  toDeskEventView,
  toFiled,
  toHistoryView,
  toPaymentView,
  toProposalView,
} from './to-claim-view.ts';

/** What a party may see of the desk: that a second person was there. */
const seatEvents = ['DecisionMade', 'DecisionApproved'];

/** What other slices know about the claim; `http` brings it. */
export interface GetClaimInput {
  readonly claim: ClaimRow;
  /** Staff also see what waits for a second person. */
  readonly asStaff: boolean;
  /** Chain time, seconds. */
  readonly at: number;
  readonly asset: AssetView;
  readonly evidenceCount: number;
  /** When filing was paused, oldest first. */
  readonly filingPauses: readonly PauseInterval[];
  readonly version: {
    readonly sensitive: boolean;
    readonly profileLabel: string;
    readonly coverageCodes: readonly string[];
  };
  readonly policy: {
    readonly holder: Address;
    readonly insured: Address;
    readonly namedPayees: readonly Address[];
    readonly limitAssets: bigint;
    readonly usedAssets: bigint;
    readonly deductibleAssets: bigint | null;
    readonly startAt: number;
    readonly endAt: number;
  };
}

/** A claim joined: what the chain says and the words kept here. Who may see it has been checked. */
export async function getClaim(
  deps: { readonly db: Database; readonly index: IndexReader; readonly keys: KeyProvider },
  input: GetClaimInput,
): Promise<ClaimView> {
  const { claim, policy } = input;
  const [events, payments, proposals, desk, panel] = await Promise.all([
    findClaimEvents(deps.index, claim.id),
    findClaimPayments(deps.index, claim.id),
    findProposals(deps.index, claim.id),
    findDeskEvents(deps.index, claim.id),
    findPanelEvents(deps.index, claim.id),
  ]);
  const items = itemsSchema.parse(claim.items);
  const decision = claim.decision === null ? undefined : decisionSchema.parse(claim.decision);
  const named = [...events.flatMap((event) => commitmentsIn(toTold(event))), ...panel.flatMap(reasonsIn)];
  const decided =
    decision === undefined ? [] : [decision.rationaleHash, ...decision.assessments.map((one) => one.reason)];
  const proposed = proposals.map((proposal) => decisionSchema.parse(proposal.decision).rationaleHash);
  const words = await openTexts(deps, deps.db, [...items.map((item) => item.cause), ...decided, ...named, ...proposed]);
  const records = [`claim:${claim.id}`, `policy:${claim.policyId}`];
  const wordsOf = (commitment: string) => {
    const found = words.get(commitment);
    return found !== undefined && records.includes(found.recordId) ? found.text : null;
  };
  const open = proposals.filter((proposal) => proposal.status === 'Open');
  const beside = { at: input.at, asset: input.asset, evidenceCount: input.evidenceCount, proposed: open.length > 0 };
  return {
    ...toClaimRowView(claim, beside),
    sensitive: input.version.sensitive,
    entries: claim.entries,
    caseHead: claim.caseHead,
    filedBy: checksummed(claim.filedBy),
    ...toCourse(claim, input.at),
    items: items.map((item) => ({
      ...item,
      coverageCode: input.version.coverageCodes[item.coverage] ?? '',
      causeText: wordsOf(item.cause),
    })),
    payees: payeesSchema.parse(claim.payees),
    evidenceRoot: claim.evidenceRoot,
    policy: {
      holder: checksummed(policy.holder),
      insured: someoneOf(policy.insured),
      namedPayees: policy.namedPayees.map(checksummed),
      limitAssets: policy.limitAssets.toString(),
      usedAssets: policy.usedAssets.toString(),
      deductibleAssets: policy.deductibleAssets?.toString() ?? null,
      startAt: policy.startAt,
      endAt: policy.endAt,
    },
    decision:
      decision === undefined
        ? null
        : {
            ...decision,
            reasonTexts: decision.assessments.map((assessment) => wordsOf(assessment.reason)),
            waterfall: claim.waterfall === null ? null : waterfallSchema.parse(claim.waterfall),
            adjudicator: someoneOf(claim.adjudicator),
            decidedAt: claim.decidedAt,
            paidAssets: claim.paidAssets.toString(),
            interestAssets: claim.interestAssets.toString(),
            rationale: wordsOf(decision.rationaleHash),
          },
    payments: payments.map(toPaymentView),
    proposals: input.asStaff ? proposals.map((proposal) => toProposalView(proposal, wordsOf)) : [],
    filed: toFiled(events),
    history: events.map(toHistoryView),
    desk: [...desk.filter((event) => input.asStaff || seatEvents.includes(event.kind)), ...panel]
      .sort((one, other) => one.block - other.block || one.logIndex - other.logIndex)
      .map(toDeskEventView),
    next: nextStepOf(claim, { profileLabel: input.version.profileLabel, filingPauses: input.filingPauses }, input.at),
    texts: Object.fromEntries(named.flatMap((hash) => textOf(hash, wordsOf(hash)))),
  };
}

/** The reasons of a vote that was opened. */
function reasonsIn({ data }: { readonly data: unknown }): readonly string[] {
  const opened = z.object({ reasonsHash: z.string() }).safeParse(data);
  return opened.success ? [opened.data.reasonsHash] : [];
}

function textOf(hash: string, text: string | null): readonly (readonly [string, string])[] {
  return text === null ? [] : [[hash, text]];
}
