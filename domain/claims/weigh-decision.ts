import { assert } from '../primitives/assert.ts';
import { min, minusFloor } from '../primitives/money.ts';
import type { Seconds } from '../primitives/time.ts';
import { refusal, success, type Result } from '../primitives/result.ts';
import { hasClaimFlag } from './claim-flags.ts';
import type { ClaimItem, ClaimPhase, ClaimVerdict, Decision, ItemAssessment, Waterfall } from './claim-types.ts';
import { zeroAddress, zeroBytes32 } from '../primitives/label.ts';
import { lateInterest } from './deadlines.ts';
import {
  coveragesFor,
  coverageCountsFrom,
  settlementCover,
  type PolicyForClaim,
  type TermsForClaim,
} from './preview-claim.ts';
import { asClaimed, settle } from './settlement.ts';

/** A claim as its decision depends on it; base units and seconds. */
export interface ClaimToDecide {
  readonly claimId: bigint;
  readonly items: readonly ClaimItem[];
  readonly flags: number;
  readonly lossAt: Seconds;
  readonly reservedAssets: bigint;
  readonly paidAssets: bigint;
  /** Absent when the law has no such clock. */
  readonly decideBy?: Seconds;
  readonly lateBpsPerYear: number;
}

/** What a decision comes to. */
export interface DecisionOutcome {
  readonly waterfall: Waterfall;
  readonly verdict: ClaimVerdict;
  readonly phase: ClaimPhase;
  /** What the claimed loss would have paid beyond the payable. */
  readonly cutAssets: bigint;
  /** Paid now. */
  readonly paidAssets: bigint;
  readonly interestAssets: bigint;
  /** Reserve kept for the disputed rest. */
  readonly keptAssets: bigint;
  readonly isLate: boolean;
}

/** Why a decision would be refused; code and arguments of the contract's error. */
export interface DecisionRefusal {
  readonly code:
    | 'ClaimAssessmentCountInvalid'
    | 'ClaimAmountExceedsClaimed'
    | 'ClaimDepreciationTooHigh'
    | 'ClaimCutNeedsReason'
    | 'ClaimOutOfTermsNotPayable';
  readonly args: Readonly<Record<string, unknown>>;
}

/** Whether a decision by a person would be accepted, and what it comes to; the mirror of `ClaimBook.decide`. */
export function weighDecision(
  claim: ClaimToDecide,
  decision: Decision,
  basis: { readonly policy: PolicyForClaim; readonly terms: TermsForClaim; readonly now: Seconds },
): Result<DecisionOutcome, DecisionRefusal> {
  const refused = refusalOf(claim, decision);
  if (refused !== undefined) return refusal(refused);
  const isOutOfTerms = hasClaimFlag(claim.flags, 'OUT_OF_TERMS');
  const isCut = isOutOfTerms || isAnythingCut(claim, decision);

  const { policy, terms } = basis;
  const coverages = coveragesFor(claim.items, terms);
  const cover = settlementCover(policy, terms, claim);
  const sum = { items: claim.items, coverages, cover };
  const waterfall = settle({
    ...sum,
    assessments: decision.assessments,
    otherInsuranceAssets: decision.otherInsuranceAssets,
  });
  const { payableAssets } = waterfall;
  if (isOutOfTerms && payableAssets > 0n) {
    return refusal({ code: 'ClaimOutOfTermsNotPayable', args: { claimId: claim.claimId, payableAssets } });
  }
  const isWaiting = (place: number) => claim.lossAt < coverageCountsFrom(policy, terms, coverages[place]);
  const asFiled = settle({ ...sum, assessments: asClaimed(claim.items, isWaiting), otherInsuranceAssets: 0n });
  const cutAssets = isCut && !isOutOfTerms ? minusFloor(asFiled.payableAssets, payableAssets) : 0n;
  const paidAssets = minusFloor(payableAssets, claim.paidAssets);
  const verdict = verdictOf(payableAssets, cutAssets, isCut);
  const isLate = claim.decideBy !== undefined && basis.now > claim.decideBy;
  return success({
    waterfall,
    verdict,
    phase: verdict === 'Granted' ? 'Closed' : 'Decided',
    cutAssets,
    paidAssets,
    interestAssets: interestOf(claim, paidAssets, basis.now),
    keptAssets: min(minusFloor(claim.reservedAssets, paidAssets), cutAssets),
    isLate,
  });
}

/** Granted is what leaves nothing missing; a refusal stays one also where nothing could have been paid. */
export function verdictOf(payableAssets: bigint, cutAssets: bigint, isCut: boolean): ClaimVerdict {
  if (cutAssets === 0n && (payableAssets > 0n || !isCut)) return 'Granted';
  return payableAssets === 0n ? 'Denied' : 'PartlyGranted';
}

/** Whether the finding on an item stays below what was claimed: then it needs reason, clause and rationale. */
export function isItemCut(
  item: ClaimItem,
  found: Pick<ItemAssessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>,
): boolean {
  return (
    found.assessedAssets < item.claimedAssets || found.assessedDays < item.claimedDays || found.depreciationBps > 0
  );
}

/** A decision not signed by anybody yet: the desk fills in who decided. */
export function unsigned(decision: Omit<Decision, 'decidedBy' | 'approvedBy'>): Decision {
  return { ...decision, decidedBy: zeroAddress, approvedBy: zeroAddress };
}

function isAnythingCut(claim: ClaimToDecide, decision: Decision): boolean {
  return (
    decision.otherInsuranceAssets > 0n || claim.items.some((item, place) => isItemCut(item, foundAt(decision, place)))
  );
}

function refusalOf(claim: ClaimToDecide, decision: Decision): DecisionRefusal | undefined {
  const { claimId, items } = claim;
  const count = decision.assessments.length;
  if (count !== items.length) {
    return {
      code: 'ClaimAssessmentCountInvalid',
      args: { claimId, count: BigInt(count), items: BigInt(items.length) },
    };
  }
  for (const [place, item] of items.entries()) {
    const refused = itemRefusal(claimId, place, item, decision);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

function itemRefusal(claimId: bigint, place: number, item: ClaimItem, decision: Decision): DecisionRefusal | undefined {
  const [found, number] = [foundAt(decision, place), BigInt(place)];
  const pairs = [
    [found.assessedAssets, item.claimedAssets],
    [BigInt(found.assessedDays), BigInt(item.claimedDays)],
  ] as const;
  const above = pairs.find(([assessed, claimed]) => assessed > claimed);
  if (above !== undefined) {
    return {
      code: 'ClaimAmountExceedsClaimed',
      args: { claimId, item: number, assessed: above[0], claimed: above[1] },
    };
  }
  const { depreciationBps } = found;
  if (depreciationBps > 10_000)
    return { code: 'ClaimDepreciationTooHigh', args: { claimId, item: number, depreciationBps } };
  const isReasoned = [found.reason, found.clause, decision.rationaleHash].every((word) => word !== zeroBytes32);
  if (isItemCut(item, found) && !isReasoned) return { code: 'ClaimCutNeedsReason', args: { claimId, item: number } };
  return undefined;
}

function interestOf(claim: ClaimToDecide, paidAssets: bigint, now: Seconds): bigint {
  if (claim.decideBy === undefined) return 0n;
  return lateInterest({
    payableAssets: paidAssets,
    decideBy: claim.decideBy,
    decidedAt: now,
    lateBpsPerYear: claim.lateBpsPerYear,
  });
}

function foundAt(decision: Decision, place: number): ItemAssessment {
  const found = decision.assessments[place];
  assert(found !== undefined, 'one assessment per item');
  return found;
}
