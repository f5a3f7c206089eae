import type { ClaimItem, ItemAssessment, Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import {
  coverageCountsFrom,
  type PolicyForClaim,
  settlementCover,
  type TermsForClaim,
} from '@makewhole/domain/claims/preview-claim.ts';
import { asClaimed, settle } from '@makewhole/domain/claims/settlement.ts';
import { present } from '@makewhole/domain/primitives/assert.ts';
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
  decision: {
    readonly assessments: ReadonlyArray<Pick<ItemAssessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>>;
    readonly otherInsuranceAssets: bigint;
  },
): Waterfall {
  const items = itemsToDomain(claim.items);
  const terms = termsToDomain(version);
  return settle({
    items,
    assessments: decision.assessments,
    coverages: items.map((item) => present(terms.coverages[item.coverage], 'a claim names coverages of its version')),
    cover: settlementCover(policyToDomain(claim.policy), terms, claim),
    otherInsuranceAssets: decision.otherInsuranceAssets,
  });
}

/** The waterfall of the loss as filed: an item whose coverage was still waiting counts nothing. */
export function forecastAsClaimed(claim: ClaimView, version: VersionView): Waterfall {
  const terms = termsToDomain(version);
  const items = itemsToDomain(claim.items);
  const isWaiting = (place: number): boolean =>
    claim.lossAt < coverageCountsFrom(claim.policy, terms, terms.coverages[items[place]?.coverage ?? -1]);
  return forecastDecision(claim, version, { assessments: asClaimed(items, isWaiting), otherInsuranceAssets: 0n });
}
