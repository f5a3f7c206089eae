import { settle } from '@makewhole/domain/claims/settlement.ts';
import type { Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { isPerDiem } from '@makewhole/domain/products/terms.ts';
import type { LabelledCoverage, TermsView } from './version-view.ts';

/** A loss to show a product with: which coverage, how much or how many days. */
export interface ExampleLoss {
  readonly place: number;
  readonly assets: bigint;
  readonly days: number;
}

const usual: Readonly<Record<string, { readonly code: string; readonly whole: bigint; readonly days: number }>> = {
  phone: { code: 'SCREEN', whole: 329n, days: 0 },
  auto: { code: 'COLLISION', whole: 5_470n, days: 0 },
  home: { code: 'DWELLING', whole: 13_954n, days: 0 },
  'hospital-cash': { code: 'HOSPITAL_DAY', whole: 0n, days: 12 },
  travel: { code: 'TRIP_DELAY', whole: 460n, days: 0 },
};

export interface ExampleInput {
  readonly productId: string;
  readonly coverages: readonly LabelledCoverage[];
  readonly decimals: number;
  readonly minLimitAssets: bigint;
}

/** The loss a product's card and page begin with: a usual one where we know it, else half the smallest limit. */
export function exampleLoss({ productId, coverages, decimals, minLimitAssets }: ExampleInput): ExampleLoss {
  const known = usual[productId];
  const place = coverages.findIndex((coverage) => coverage.label === known?.code);
  if (known !== undefined && place >= 0)
    return { place, assets: known.whole * 10n ** BigInt(decimals), days: known.days };
  const first = coverages[0];
  return first !== undefined && isPerDiem(first)
    ? { place: 0, assets: 0n, days: first.deductibleDays + 5 }
    : { place: 0, assets: minLimitAssets / 2n, days: 0 };
}

/** What that loss would pay under a policy of `limitAssets` without earlier claims: the contract's own arithmetic. */
export function settleExample(
  loss: ExampleLoss,
  terms: TermsView & { readonly coverages: readonly LabelledCoverage[] },
  limitAssets: bigint,
): Waterfall | undefined {
  const coverage = terms.coverages[loss.place];
  if (coverage === undefined) return undefined;
  const item = { coverage: loss.place, cause: coverage.code, claimedAssets: loss.assets, claimedDays: loss.days };
  return settle({
    items: [item],
    assessments: [{ assessedAssets: loss.assets, assessedDays: loss.days, depreciationBps: 0 }],
    coverages: [coverage],
    cover: {
      limitAssets,
      deductibleAssets: terms.deductibleAssets,
      claimLimitAssets: terms.claimLimitAssets,
      aggregateLeftAssets: limitAssets,
    },
    otherInsuranceAssets: 0n,
  });
}
