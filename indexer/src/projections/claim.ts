import type { Hex } from 'viem';

import { toJson } from '../../../domain/chain/event-json.ts';
import { claimFlagBits } from '../../../domain/claims/claim-flags.ts';
import {
  claimPhaseAt,
  claimVerdictAt,
  type ClaimItem,
  type Decision,
  type Filing,
  type Waterfall,
} from '../../../domain/claims/claim-types.ts';
import { claimedTogether } from '../../../domain/claims/settlement.ts';
import { claimIdFrom, numberOfClaim } from '../../../domain/primitives/ids.ts';
import { zeroBytes32 } from '../../../domain/primitives/label.ts';
import type { Terms } from '../../../domain/products/terms.ts';
import { endedClaim } from './claim-money.ts';
import { nothingHappened } from './fresh-claim.ts';
import type { claim } from '../../ponder.schema.ts';
import type { EventPlace } from './event-place.ts';
import type { PolicyRow } from './policy.ts';

export type ClaimRow = typeof claim.$inferSelect;

const { LATE, LATER_EVIDENCE } = claimFlagBits;

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

/** A claim as it was filed, its clocks still to be computed. */
export function openedClaim(
  args: ClaimOpened,
  known: { readonly policy: PolicyRow; readonly terms: Pick<Terms, 'coverages'> },
  place: EventPlace,
): ClaimRow {
  const { policy, terms } = known;
  return {
    ...nothingHappened,
    id: args.claimId,
    policyId: args.filing.policyId,
    number: numberOfClaim(claimIdFrom(args.claimId)),
    versionId: policy.versionId,
    productId: policy.productId,
    line: policy.line,
    pool: policy.pool,
    claimant: args.claimant,
    filedBy: args.actor,
    phase: 'Filed',
    verdict: 'None',
    flags: args.flags,
    lossAt: args.filing.lossAt,
    filedAt: place.at,
    clockFrom: place.at,
    items: toJson(args.filing.items),
    payees: toJson(args.filing.payees),
    claimedAssets: claimedOf(args.filing.items, terms),
    expectedAssets: args.expectedAssets,
    reservedAssets: args.reservedAssets,
    evidenceRoot: args.filing.evidenceRoot,
    caseHead: args.caseHead,
    entries: 1,
    block: place.block,
    tx: place.tx,
  };
}

/** What an observation's claim says, and whose it is. */
export interface ClaimTriggered {
  readonly claimId: bigint;
  readonly actor: Hex;
  readonly claimant: Hex;
  readonly lossAt: number;
  readonly paidAssets: bigint;
  readonly caseHead: Hex;
}

/** A claim that nobody filed: paid and closed in the transaction that opened it. Its loss is the figure of the curve. */
export function triggeredClaim(args: ClaimTriggered, policy: PolicyRow, place: EventPlace): ClaimRow {
  const filing = {
    policyId: policy.id,
    lossAt: args.lossAt,
    items: [],
    payees: [],
    evidenceRoot: zeroBytes32,
  };
  const nothingKept = { flags: 0, expectedAssets: args.paidAssets, reservedAssets: 0n };
  return {
    ...openedClaim({ ...args, ...nothingKept, filing }, { policy, terms: { coverages: [] } }, place),
    ...endedClaim('ClaimTriggered', place.at),
    verdict: 'Granted',
    claimedAssets: args.paidAssets,
    paidAssets: args.paidAssets,
    statedAssets: args.paidAssets,
    decidedAt: place.at,
    adjudicator: args.actor,
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

/** What a decision changes. */
export function decidedClaim(
  claim: ClaimRow,
  args: ClaimDecided,
  known: { readonly isLate: boolean; readonly isLaterEvidence: boolean },
  place: EventPlace,
): Partial<ClaimRow> {
  const phase = claimPhaseAt(args.phase);
  const isClosed = phase === 'Closed';
  return {
    phase,
    verdict: claimVerdictAt(args.verdict),
    flags: claim.flags | (known.isLate ? LATE : 0) | (known.isLaterEvidence ? LATER_EVIDENCE : 0),
    decidedAt: place.at,
    closedAt: isClosed ? place.at : null,
    closedWith: isClosed ? 'ClaimDecided' : null,
    reservedAssets: args.reservedAssets,
    paidAssets: claim.paidAssets + args.paidAssets,
    interestAssets: claim.interestAssets + args.interestAssets,
    statedAssets: beyond(args.waterfall.payableAssets, claim.priorAssets),
    decision: toJson(args.decision),
    waterfall: toJson(args.waterfall),
    adjudicator: args.actor,
    decidedBy: args.decision.decidedBy,
    approvedBy: args.decision.approvedBy,
    rationaleHash: args.decision.rationaleHash,
  };
}

/** The insurer's figure of a supplement is what it pays beyond the claims before it. */
function beyond(payableAssets: bigint, priorAssets: bigint): bigint {
  return payableAssets > priorAssets ? payableAssets - priorAssets : 0n;
}

/** The losses stated, together: amounts, and paid days times the daily amount. */
export function claimedOf(items: readonly ClaimItem[], terms: Pick<Terms, 'coverages'>): bigint {
  return claimedTogether(items, terms.coverages);
}
