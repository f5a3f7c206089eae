import type { Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { isPerDiem } from '@makewhole/domain/products/terms.ts';
import type { LabelledCoverage, TermsView } from '@/lib/catalogue/version-view.ts';

/** The steps an example shows; those only a person decides (wear, other insurance) are left out. */
export type ExampleStepId = 'deductible' | 'coinsurance' | 'sublimit' | 'claimDeductible' | 'claimLimit' | 'aggregate';

export interface ExampleSteps {
  /** Base units. */
  readonly loss: bigint;
  readonly steps: ReadonlyArray<{ readonly id: ExampleStepId; readonly after: bigint }>;
}

/** Which steps the terms know at all. A coverage by the day has its deductible in the days, not in the amount. */
function knownSteps(coverage: LabelledCoverage, terms: TermsView): ReadonlySet<ExampleStepId> {
  const known = new Set<ExampleStepId>(['aggregate']);
  if (!isPerDiem(coverage) && (coverage.deductibleAssets > 0n || coverage.deductibleBps > 0)) known.add('deductible');
  if (coverage.coinsuranceBps > 0) known.add('coinsurance');
  if (coverage.sublimitAssets > 0n || coverage.sublimitBps > 0) known.add('sublimit');
  if (terms.deductibleAssets > 0n) known.add('claimDeductible');
  if (terms.claimLimitAssets > 0n) known.add('claimLimit');
  return known;
}

/** A one-item waterfall as the steps its terms know: always the same rows, so that nothing jumps while dragging. */
export function exampleSteps(waterfall: Waterfall, coverage: LabelledCoverage, terms: TermsView): ExampleSteps {
  const item = waterfall.items[0];
  const known = knownSteps(coverage, terms);
  const all: ExampleSteps['steps'] = [
    { id: 'deductible', after: item?.afterDeductibleAssets ?? 0n },
    { id: 'coinsurance', after: item?.afterCoinsuranceAssets ?? 0n },
    { id: 'sublimit', after: item?.afterSublimitAssets ?? 0n },
    { id: 'claimDeductible', after: waterfall.afterDeductibleAssets },
    { id: 'claimLimit', after: waterfall.afterClaimLimitAssets },
    { id: 'aggregate', after: waterfall.afterAggregateAssets },
  ];
  return { loss: item?.claimedAssets ?? 0n, steps: all.filter((step) => known.has(step.id)) };
}
