import type { ClaimItem, Decision, Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { previewDecision, type PolicyForClaim, type TermsForClaim } from '@makewhole/domain/claims/preview-claim.ts';
import { asClaimed } from '@makewhole/domain/claims/settlement.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Hex, isHex } from 'viem';
import type { ClaimItemView, ClaimView } from './claim-view.ts';
import type { VersionView } from './get-version.ts';

/** A code as the chain keeps it: a label as bytes32, a commitment as it is. */
export function codeToBytes32(code: string): Hex {
  return isHex(code) && code.length === 66 ? code : labelToBytes32(code);
}

export function itemsToDomain(items: readonly ClaimItemView[]): readonly ClaimItem[] {
  return items.map((item) => ({
    coverage: item.coverage,
    cause: codeToBytes32(item.cause),
    claimedAssets: item.claimedAssets,
    claimedDays: item.claimedDays,
  }));
}

export function termsToDomain(version: VersionView): TermsForClaim {
  const { waitingDays, tailDays, deductibleAssets, claimLimitAssets } = version;
  return { waitingDays, tailDays, deductibleAssets, claimLimitAssets, coverages: version.coverages };
}

export function policyToDomain(policy: ClaimView['policy']): PolicyForClaim {
  const { startAt, endAt, limitAssets, usedAssets, deductibleAssets } = policy;
  const agreed = deductibleAssets === null || deductibleAssets === undefined ? {} : { deductibleAssets };
  return { startAt, endAt, limitAssets, usedAssets, ...agreed };
}

/** The waterfall a decision would bring, by the same rules as the contract. */
export function forecastDecision(
  claim: ClaimView,
  version: VersionView,
  decision: Pick<Decision, 'assessments' | 'otherInsuranceAssets'>,
): Waterfall {
  const own = { items: itemsToDomain(claim.items), reservedAssets: claim.reservedAssets, paidAssets: claim.paidAssets };
  return previewDecision(own, decision, policyToDomain(claim.policy), termsToDomain(version));
}

/** The waterfall if every item were found as claimed. */
export function forecastAsClaimed(claim: ClaimView, version: VersionView): Waterfall {
  const assessments = asClaimed(itemsToDomain(claim.items)).map((one) => ({
    ...one,
    reason: codeToBytes32(''),
    clause: codeToBytes32(''),
  }));
  return forecastDecision(claim, version, { assessments, otherInsuranceAssets: 0n });
}
