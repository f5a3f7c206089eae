import { assert } from '../primitives/assert.ts';
import { minusFloor } from '../primitives/money.ts';
import { DAY, type Seconds } from '../primitives/time.ts';
import { isWithinTerms } from '../policies/policy-status.ts';
import { zeroBytes32 } from '../primitives/label.ts';
import type { Coverage, Terms } from '../products/terms.ts';
import { claimFlagBits } from './claim-flags.ts';
import type { Decision, Filing, Waterfall } from './claim-types.ts';
import { asClaimed, settle, type SettlementCover, type SettlementInput } from './settlement.ts';

/** The policy as a claim needs it; base units and seconds. */
export interface PolicyForClaim {
  readonly startAt: Seconds;
  readonly endAt: Seconds;
  readonly limitAssets: bigint;
  readonly usedAssets: bigint;
  /** Per claim, when agreed by quote. */
  readonly deductibleAssets?: bigint;
}

export type TermsForClaim = Pick<
  Terms,
  'waitingDays' | 'tailDays' | 'deductibleAssets' | 'claimLimitAssets' | 'coverages'
>;

/** What filing would bring: what the loss could cost, and what can be reserved for it. */
export interface FilingPreview {
  readonly waterfall: Waterfall;
  /** Bits of the claim's flags. */
  readonly flags: number;
  /** Waterfall of the claimed loss, zero outside the terms; base units. */
  readonly expectedAssets: bigint;
  /** Places of items whose coverage is still in its waiting period. */
  readonly waitingItems: readonly number[];
}

/** What a claim filed now would be worth, and why; the mirror of `Lens.previewClaim`. */
export function previewFiling(
  filing: Filing,
  policy: PolicyForClaim,
  terms: TermsForClaim,
  now: Seconds,
): FilingPreview {
  const coverages = coveragesFor(filing.items, terms);
  const isWaiting = (place: number) => filing.lossAt < coverageCountsFrom(policy, terms, coverages[place]);
  const waterfall = settle({
    items: filing.items,
    assessments: asClaimed(filing.items, isWaiting),
    coverages,
    cover: settlementCover(policy, terms, { reservedAssets: 0n, paidAssets: 0n }),
    otherInsuranceAssets: 0n,
  });
  const within = isWithinTerms(policy, terms, { lossAt: filing.lossAt, now });
  const evidence = filing.evidenceRoot === zeroBytes32 ? 0 : claimFlagBits.EVIDENCE;
  return {
    waterfall,
    flags: (within ? 0 : claimFlagBits.OUT_OF_TERMS) | evidence,
    expectedAssets: within ? waterfall.payableAssets : 0n,
    waitingItems: filing.items.flatMap((_, place) => (isWaiting(place) ? [place] : [])),
  };
}

/** What a decision would pay, step by step; the mirror of `Lens.previewDecision`. */
export function previewDecision(
  claim: { readonly items: Filing['items']; readonly reservedAssets: bigint; readonly paidAssets: bigint },
  decision: Pick<Decision, 'otherInsuranceAssets'> & { readonly assessments: SettlementInput['assessments'] },
  policy: PolicyForClaim,
  terms: TermsForClaim,
): Waterfall {
  return settle({
    items: claim.items,
    assessments: decision.assessments,
    coverages: coveragesFor(claim.items, terms),
    cover: settlementCover(policy, terms, claim),
    otherInsuranceAssets: decision.otherInsuranceAssets,
  });
}

/** The bounds of one claim: what others have used or reserved does not count as left. */
export function settlementCover(
  policy: PolicyForClaim,
  terms: Pick<TermsForClaim, 'deductibleAssets' | 'claimLimitAssets'>,
  own: { readonly reservedAssets: bigint; readonly paidAssets: bigint },
): SettlementCover {
  const usedByOthers = minusFloor(policy.usedAssets, own.reservedAssets + own.paidAssets);
  return {
    limitAssets: policy.limitAssets,
    deductibleAssets: policy.deductibleAssets ?? terms.deductibleAssets,
    claimLimitAssets: terms.claimLimitAssets,
    aggregateLeftAssets: minusFloor(policy.limitAssets, usedByOthers),
  };
}

/** From when losses under one coverage count: the longer of the version's and the coverage's waiting period. */
export function coverageCountsFrom(
  policy: Pick<PolicyForClaim, 'startAt'>,
  terms: Pick<TermsForClaim, 'waitingDays'>,
  coverage: Pick<Coverage, 'waitingDays'> | undefined,
): Seconds {
  return policy.startAt + Math.max(terms.waitingDays, coverage?.waitingDays ?? 0) * DAY;
}

/** The coverage each item names. @throws Error when the version has none at that place. */
export function coveragesFor(items: Filing['items'], terms: Pick<TermsForClaim, 'coverages'>): readonly Coverage[] {
  return items.map((item) => {
    const coverage = terms.coverages[item.coverage];
    assert(coverage !== undefined, `the version has no coverage ${item.coverage}`);
    return coverage;
  });
}
