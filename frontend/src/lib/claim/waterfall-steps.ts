import type { Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { sum } from '@makewhole/domain/primitives/money.ts';

/** The steps from loss to payable, in the order the contract takes them. */
export const waterfallStepIds = [
  'assessed',
  'depreciation',
  'itemDeductible',
  'coinsurance',
  'sublimit',
  'claimDeductible',
  'claimLimit',
  'aggregate',
  'otherInsurance',
] as const;
export type WaterfallStepId = (typeof waterfallStepIds)[number];

export interface StepValue {
  readonly id: WaterfallStepId;
  /** What is left after the step, base units. */
  readonly after: bigint;
}

/** The whole claim as one run of steps: per-item steps are added up, since each is taken item by item. */
export function claimSteps(waterfall: Waterfall): readonly StepValue[] {
  const over = (pick: (steps: Waterfall['items'][number]) => bigint): bigint => sum(waterfall.items.map(pick));
  return [
    { id: 'assessed', after: over((s) => s.assessedAssets) },
    { id: 'depreciation', after: over((s) => s.afterDepreciationAssets) },
    { id: 'itemDeductible', after: over((s) => s.afterDeductibleAssets) },
    { id: 'coinsurance', after: over((s) => s.afterCoinsuranceAssets) },
    { id: 'sublimit', after: over((s) => s.afterSublimitAssets) },
    { id: 'claimDeductible', after: waterfall.afterDeductibleAssets },
    { id: 'claimLimit', after: waterfall.afterClaimLimitAssets },
    { id: 'aggregate', after: waterfall.afterAggregateAssets },
    { id: 'otherInsurance', after: waterfall.payableAssets },
  ];
}

/** One item up to its sub-limit. */
export function itemSteps(steps: Waterfall['items'][number]): readonly StepValue[] {
  return [
    { id: 'assessed', after: steps.assessedAssets },
    { id: 'depreciation', after: steps.afterDepreciationAssets },
    { id: 'itemDeductible', after: steps.afterDeductibleAssets },
    { id: 'coinsurance', after: steps.afterCoinsuranceAssets },
    { id: 'sublimit', after: steps.afterSublimitAssets },
  ];
}

/** The loss as claimed, base units. */
export function claimedLoss(waterfall: Waterfall): bigint {
  return sum(waterfall.items.map((steps) => steps.claimedAssets));
}

/** Waterfalls are equal when every figure is. */
export function sameWaterfall(left: Waterfall, right: Waterfall): boolean {
  return JSON.stringify(left, bigintText) === JSON.stringify(right, bigintText);
}

function bigintText(key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
