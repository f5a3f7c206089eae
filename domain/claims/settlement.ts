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
 * share that is taken off is rounded down, so rounding favours the claimant by at most one base unit a step. Items of one
 * coverage are one loss to it: its deductible, its days and its sub-limit are taken once, in the order filed.
 */
export function settle(input: SettlementInput): Waterfall {
  const { cover } = input;
  assert(input.assessments.length === input.items.length, 'one assessment per item');
  assert(input.coverages.length === input.items.length, 'one coverage per item');

  const items: ItemSteps[] = [];
  for (const [place, item] of input.items.entries()) {
    const [assessment, coverage] = [input.assessments[place], input.coverages[place]];
    assert(assessment !== undefined && coverage !== undefined, 'lists of one length');
    items.push(settleItem(item, assessment, coverage, cover.limitAssets, sharedBefore(input, items)));
  }

  const sumAssets = sum(items.map((steps) => steps.afterSublimitAssets));
  const afterDeductibleAssets = minusFloor(sumAssets, cover.deductibleAssets);
  const afterClaimLimitAssets = capped(afterDeductibleAssets, cover.claimLimitAssets);
  const afterAggregateAssets = min(afterClaimLimitAssets, cover.aggregateLeftAssets);
  const payableAssets = minusFloor(afterAggregateAssets, input.otherInsuranceAssets);
  return { items, sumAssets, afterDeductibleAssets, afterClaimLimitAssets, afterAggregateAssets, payableAssets };
}

/** What a claim's earlier items took of a coverage. */
interface Shared {
  readonly claimedDays: number;
  readonly assessedDays: number;
  readonly deductibleAssets: bigint;
  readonly paidAssets: bigint;
}

const untouched: Shared = { claimedDays: 0, assessedDays: 0, deductibleAssets: 0n, paidAssets: 0n };

/** What the items settled so far took of the next one's coverage. */
function sharedBefore(input: SettlementInput, settled: readonly ItemSteps[]): Shared {
  const { items, assessments } = input;
  const coverage = items[settled.length]?.coverage;
  return settled.reduce((shared, steps, place) => {
    const [item, assessment] = [items[place], assessments[place]];
    if (item === undefined || assessment === undefined || item.coverage !== coverage) return shared;
    return {
      claimedDays: shared.claimedDays + item.claimedDays,
      assessedDays: shared.assessedDays + Math.min(assessment.assessedDays, item.claimedDays),
      deductibleAssets: shared.deductibleAssets + steps.afterDepreciationAssets - steps.afterDeductibleAssets,
      paidAssets: shared.paidAssets + steps.afterSublimitAssets,
    };
  }, untouched);
}

/** One item's steps; `shared` is what earlier items of its coverage took. */
export function settleItem(
  item: ClaimItem,
  assessment: Pick<ItemAssessment, 'assessedAssets' | 'assessedDays' | 'depreciationBps'>,
  coverage: Coverage,
  limitAssets: bigint,
  shared: Shared = untouched,
): ItemSteps {
  const [claimedAssets, assessedAssets] = lossesOf(item, assessment, coverage, shared);
  const afterDepreciationAssets = assessedAssets - bpsOfDown(assessedAssets, assessment.depreciationBps);
  const deductibleLeft = minusFloor(itemDeductible(coverage, limitAssets), shared.deductibleAssets);
  const afterDeductibleAssets = minusFloor(afterDepreciationAssets, deductibleLeft);
  const afterCoinsuranceAssets = afterDeductibleAssets - bpsOfDown(afterDeductibleAssets, coverage.coinsuranceBps);
  const sublimitAssets = itemSublimit(coverage, limitAssets);
  const afterSublimitAssets =
    sublimitAssets === undefined
      ? afterCoinsuranceAssets
      : min(afterCoinsuranceAssets, minusFloor(sublimitAssets, shared.paidAssets));
  return {
    claimedAssets,
    assessedAssets,
    afterDepreciationAssets,
    afterDeductibleAssets,
    afterCoinsuranceAssets,
    afterSublimitAssets,
  };
}

/** The loss claimed and the loss found, in base units: as stated, or by the day. Nobody finds more than was claimed. */
function lossesOf(
  item: ClaimItem,
  assessment: Pick<ItemAssessment, 'assessedAssets' | 'assessedDays'>,
  coverage: Coverage,
  shared: Shared,
): readonly [claimed: bigint, assessed: bigint] {
  if (!isPerDiem(coverage)) return [item.claimedAssets, min(assessment.assessedAssets, item.claimedAssets)];
  const assessedDays = Math.min(assessment.assessedDays, item.claimedDays);
  return [
    perDiem(coverage, shared.claimedDays, item.claimedDays),
    perDiem(coverage, shared.assessedDays, assessedDays),
  ];
}

/** The losses claimed, together, base units. An item of no known coverage counts as stated. */
export function claimedTogether(items: readonly ClaimItem[], coverages: readonly Coverage[]): bigint {
  return sum(
    items.map((item, place) => {
      const coverage = coverages[item.coverage];
      if (coverage === undefined || !isPerDiem(coverage)) return item.claimedAssets;
      const earlier = items.slice(0, place).filter((other) => other.coverage === item.coverage);
      const daysBefore = earlier.reduce((days, other) => days + other.claimedDays, 0);
      return perDiem(coverage, daysBefore, item.claimedDays);
    }),
  );
}

/** What more days add to those before: without the first days, up to the most days paid. */
function perDiem(coverage: Coverage, daysBefore: number, moreDays: number): bigint {
  const paidDays = (days: number): number => Math.min(Math.max(days - coverage.deductibleDays, 0), coverage.maxDays);
  return BigInt(paidDays(daysBefore + moreDays) - paidDays(daysBefore)) * coverage.dailyAssets;
}

/** The insured's share of each loss: the amount or the share of the limit, whichever is larger. */
export function itemDeductible(coverage: Coverage, limitAssets: bigint): bigint {
  return max(coverage.deductibleAssets, bpsOfDown(limitAssets, coverage.deductibleBps));
}

/** Most a coverage pays per claim: the smaller of the two that are set, if one is. A share that rounds to nothing is nothing. */
export function itemSublimit({ sublimitAssets, sublimitBps }: Coverage, limitAssets: bigint): bigint | undefined {
  const share = bpsOfDown(limitAssets, sublimitBps);
  if (sublimitBps === 0) return sublimitAssets === 0n ? undefined : sublimitAssets;
  return sublimitAssets === 0n ? share : min(share, sublimitAssets);
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
