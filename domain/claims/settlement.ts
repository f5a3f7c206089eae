import { assert } from '../primitives/assert.ts';
import { bpsOfDown, max, min, minusFloor, sum } from '../primitives/money.ts';
import { isPerDiem, type Coverage } from '../products/terms.ts';
import type { ClaimItem, ItemAssessment, ItemSteps, Waterfall } from './claim-types.ts';

/** What of the policy and its version bounds one claim; base units. */
export interface SettlementCover {
  /** The policy's limit: shares of the limit in a coverage refer to it. */
  readonly limitAssets: bigint;
  /** Deductible per claim: the one agreed by quote, else the version's. */
  readonly deductibleAssets: bigint;
  /** Most one claim pays; zero for no such limit. */
  readonly claimLimitAssets: bigint;
  /** Limit less what other claims have used or reserved. */
  readonly aggregateLeftAssets: bigint;
}

export interface SettlementInput {
  readonly items: readonly ClaimItem[];
  /** One per item. */
  readonly assessments: readonly Pick<ItemAssessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>[];
  /** One per item: the coverage it names. */
  readonly coverages: readonly Coverage[];
  readonly cover: SettlementCover;
  readonly otherInsuranceAssets: bigint;
}

/**
 * The way from a loss to what is payable, step by step: the mirror of contracts/claims/Settlement.sol (CLM-3). Every
 * share that is taken off is rounded down, so rounding favours the claimant by at most one base unit a step.
 */
export function settle(input: SettlementInput): Waterfall {
  const { cover } = input;
  assert(input.assessments.length === input.items.length, 'one assessment per item');
  assert(input.coverages.length === input.items.length, 'one coverage per item');

  const items = input.items.map((item, place) => {
    const [assessment, coverage] = [input.assessments[place], input.coverages[place]];
    assert(assessment !== undefined && coverage !== undefined, 'lists of one length');
    return settleItem(item, assessment, coverage, cover.limitAssets);
  });

  const sumAssets = sum(items.map((steps) => steps.afterSublimitAssets));
  const afterDeductibleAssets = minusFloor(sumAssets, cover.deductibleAssets);
  const afterClaimLimitAssets = capped(afterDeductibleAssets, cover.claimLimitAssets);
  const afterAggregateAssets = min(afterClaimLimitAssets, cover.aggregateLeftAssets);
  const payableAssets = minusFloor(afterAggregateAssets, input.otherInsuranceAssets);
  return { items, sumAssets, afterDeductibleAssets, afterClaimLimitAssets, afterAggregateAssets, payableAssets };
}

/** One item's steps. */
export function settleItem(
  item: ClaimItem,
  assessment: Pick<ItemAssessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>,
  coverage: Coverage,
  limitAssets: bigint,
): ItemSteps {
  const claimedAssets = lossOf(coverage, item.claimedAssets, item.claimedDays);
  const found = lossOf(coverage, assessment.assessedAssets, assessment.assessedDays);
  const assessedAssets = min(found, claimedAssets);
  const afterDepreciationAssets = assessedAssets - bpsOfDown(assessedAssets, assessment.depreciationBps);
  const afterDeductibleAssets = minusFloor(afterDepreciationAssets, itemDeductible(coverage, limitAssets));
  const afterCoinsuranceAssets = afterDeductibleAssets - bpsOfDown(afterDeductibleAssets, coverage.coinsuranceBps);
  const afterSublimitAssets = capped(afterCoinsuranceAssets, itemSublimit(coverage, limitAssets));
  return {
    claimedAssets,
    assessedAssets,
    afterDepreciationAssets,
    afterDeductibleAssets,
    afterCoinsuranceAssets,
    afterSublimitAssets,
  };
}

/** A loss in base units: as stated, or by the day, without the first days and up to the most days paid. */
export function lossOf(coverage: Coverage, assets: bigint, days: number): bigint {
  if (!isPerDiem(coverage)) return assets;
  const paidDays = Math.min(Math.max(days - coverage.deductibleDays, 0), coverage.maxDays);
  return BigInt(paidDays) * coverage.dailyAssets;
}

/** The insured's share of each loss: the amount or the share of the limit, whichever is larger. */
export function itemDeductible(coverage: Coverage, limitAssets: bigint): bigint {
  return max(coverage.deductibleAssets, bpsOfDown(limitAssets, coverage.deductibleBps));
}

/** Most a coverage pays per claim: the smaller of the two that are set; zero for none. */
export function itemSublimit(coverage: Coverage, limitAssets: bigint): bigint {
  const share = bpsOfDown(limitAssets, coverage.sublimitBps);
  if (share === 0n) return coverage.sublimitAssets;
  return coverage.sublimitAssets === 0n ? share : min(share, coverage.sublimitAssets);
}

/** The assessments that take a loss as it was claimed; an item in its waiting period counts nothing. */
export function asClaimed(
  items: readonly ClaimItem[],
  isWaiting: (place: number) => boolean = () => false,
): readonly Pick<ItemAssessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>[] {
  return items.map((item, place) =>
    isWaiting(place)
      ? { assessedAssets: 0n, assessedDays: 0, depreciationBps: 0 }
      : { assessedAssets: item.claimedAssets, assessedDays: item.claimedDays, depreciationBps: 0 },
  );
}

/** `assets`, at most `limit`; a limit of zero means none. */
function capped(assets: bigint, limit: bigint): bigint {
  return limit === 0n ? assets : min(assets, limit);
}
