import type { Waterfall } from '@makewhole/domain/claims/claim-types.ts';

/** The steps an example shows; those only a person decides (wear, other insurance) are left out. */
export type ExampleStepId = 'deductible' | 'coinsurance' | 'sublimit' | 'claimDeductible' | 'claimLimit' | 'aggregate';

export interface ExampleSteps {
  /** Base units. */
  readonly loss: bigint;
  readonly steps: ReadonlyArray<{ readonly id: ExampleStepId; readonly after: bigint }>;
}

const always: ReadonlySet<ExampleStepId> = new Set(['deductible', 'sublimit', 'aggregate']);

/**
 * A one-item waterfall as steps; rare ones only when they take something, so that the rows do not jump while dragging.
 * A coverage by the day has its deductible in the days, not in the amount.
 */
export function exampleSteps(waterfall: Waterfall, byDay: boolean): ExampleSteps {
  const item = waterfall.items[0];
  const loss = item?.claimedAssets ?? 0n;
  const all: ExampleSteps['steps'] = [
    { id: 'deductible', after: item?.afterDeductibleAssets ?? 0n },
    { id: 'coinsurance', after: item?.afterCoinsuranceAssets ?? 0n },
    { id: 'sublimit', after: item?.afterSublimitAssets ?? 0n },
    { id: 'claimDeductible', after: waterfall.afterDeductibleAssets },
    { id: 'claimLimit', after: waterfall.afterClaimLimitAssets },
    { id: 'aggregate', after: waterfall.afterAggregateAssets },
  ];
  const kept = all.filter(
    (step, at) =>
      (always.has(step.id) && (!byDay || step.id === 'aggregate')) || step.after !== (all[at - 1]?.after ?? loss),
  );
  return { loss, steps: kept };
}
