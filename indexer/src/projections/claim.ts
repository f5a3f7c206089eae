import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { nextPhase } from '../../../domain/claims/claim-states.ts';
import {
  claimPhaseAt,
  claimPhaseOf,
  claimVerdictAt,
  type ClaimAction,
  type ClaimItem,
  type Decision,
  type Filing,
  type Waterfall,
} from '../../../domain/claims/claim-types.ts';
import { claimedTogether } from '../../../domain/claims/settlement.ts';
import { claimIdFrom, numberOfClaim } from '../../../domain/primitives/ids.ts';
import type { Terms } from '../../../domain/products/terms.ts';
import type { claim } from '../../ponder.schema.ts';
import type { EventPlace } from './event-place.ts';
import type { PolicyRow } from './policy.ts';

export type ClaimRow = typeof claim.$inferSelect;

/** What a filing says, by whichever event it came. */
export interface ClaimOpened {
  readonly claimId: bigint;
  /** Who filed or reported it. */
  readonly actor: Hex;
  readonly claimant: Hex;
  readonly filing: Filing;
  readonly flags: number;
  readonly expectedAssets: bigint;
  readonly reservedAssets: bigint;
  readonly caseHead: Hex;
}

/** A claim as it was filed. `decideBy` is null when the law has no such clock. */
export function openedClaim(
  args: ClaimOpened,
  known: { readonly policy: PolicyRow; readonly terms: Terms; readonly decideBy: number | null },
  place: EventPlace,
): ClaimRow {
  const { policy, terms } = known;
  return {
    id: args.claimId,
    policyId: args.filing.policyId,
    number: numberOfClaim(claimIdFrom(args.claimId)),
    versionId: policy.versionId,
    productId: policy.productId,
    line: policy.line,
    pool: policy.pool,
    claimant: args.claimant,
    phase: 'Filed',
    verdict: 'None',
    flags: args.flags,
    lossAt: args.filing.lossAt,
    filedAt: place.at,
    decideBy: known.decideBy,
    appealBy: null,
    decidedAt: null,
    closedAt: null,
    paidAt: null,
    items: toJson(args.filing.items),
    payees: toJson(args.filing.payees),
    claimedAssets: claimedOf(args.filing.items, terms),
    expectedAssets: args.expectedAssets,
    reservedAssets: args.reservedAssets,
    paidAssets: 0n,
    interestAssets: 0n,
    statedAssets: 0n,
    evidenceRoot: args.filing.evidenceRoot,
    decision: null,
    waterfall: null,
    adjudicator: null,
    decidedBy: null,
    approvedBy: null,
    rationaleHash: null,
    assignee: null,
    caseHead: args.caseHead,
    entries: 1,
    block: place.block,
    tx: place.tx,
  };
}

/** What ClaimDecided says. */
export interface ClaimDecided {
  readonly actor: Hex;
  readonly decision: Decision;
  readonly waterfall: Waterfall;
  readonly verdict: number;
  readonly phase: number;
  readonly paidAssets: bigint;
  readonly interestAssets: bigint;
  readonly reservedAssets: bigint;
}

/** What a decision changes. `appealBy` is null when nothing is left to disagree about. */
export function decidedClaim(
  claim: ClaimRow,
  args: ClaimDecided,
  known: { readonly appealBy: number | null; readonly isLate: boolean; readonly lateFlag: number },
  place: EventPlace,
): Partial<ClaimRow> {
  const phase = claimPhaseAt(args.phase);
  const isClosed = phase === 'Closed';
  return {
    phase,
    verdict: claimVerdictAt(args.verdict),
    flags: known.isLate ? claim.flags | known.lateFlag : claim.flags,
    appealBy: known.appealBy,
    decidedAt: place.at,
    closedAt: isClosed ? place.at : null,
    reservedAssets: args.reservedAssets,
    paidAssets: claim.paidAssets + args.paidAssets,
    interestAssets: claim.interestAssets + args.interestAssets,
    statedAssets: args.waterfall.payableAssets,
    decision: toJson(args.decision),
    waterfall: toJson(args.waterfall),
    adjudicator: args.actor,
    decidedBy: args.decision.decidedBy,
    approvedBy: args.decision.approvedBy,
    rationaleHash: args.decision.rationaleHash,
  };
}

/** What the end of a claim changes: the rest of the reserve went back. */
export function closedClaim(verdict: ClaimRow['verdict'], place: EventPlace): Partial<ClaimRow> {
  return { phase: 'Closed', verdict, reservedAssets: 0n, closedAt: place.at };
}

/** The figures an act may name. */
export interface FurtherAct {
  readonly claimId: bigint;
  readonly paidAssets?: bigint;
  readonly interestAssets?: bigint;
  readonly statedAssets?: bigint;
  readonly reservedAssets?: bigint;
}

/** What any other act changes: the phase by the arrow, and the money it says was paid. */
export function furtherClaim(
  claim: ClaimRow,
  action: ClaimAction,
  args: FurtherAct,
  place: EventPlace,
): Partial<ClaimRow> {
  const phase = nextPhase(claimPhaseOf(claim.phase), action) ?? claim.phase;
  return {
    phase,
    closedAt: phase === 'Closed' ? (claim.closedAt ?? place.at) : null,
    paidAssets: claim.paidAssets + (args.paidAssets ?? 0n),
    interestAssets: claim.interestAssets + (args.interestAssets ?? 0n),
    statedAssets: args.statedAssets ?? claim.statedAssets,
    reservedAssets: phase === 'Closed' ? 0n : (args.reservedAssets ?? claim.reservedAssets),
  };
}

/** The losses stated, together: amounts, and paid days times the daily amount. */
export function claimedOf(items: readonly ClaimItem[], terms: Pick<Terms, 'coverages'>): bigint {
  return claimedTogether(items, terms.coverages);
}
