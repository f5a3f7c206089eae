import { expect } from 'chai';
import fc from 'fast-check';

import { zeroBytes32 } from '../primitives/label.ts';
import { MAX_ASSETS } from '../primitives/money.ts';
import type { Coverage } from '../products/terms.ts';
import { asClaimed, settle, settleItem, type SettlementInput } from './settlement.ts';

const plain: Coverage = {
  code: zeroBytes32,
  deductibleAssets: 0n,
  sublimitAssets: 0n,
  coinsuranceBps: 0,
  waitingDays: 0,
  deductibleDays: 0,
  maxDays: 0,
  dailyAssets: 0n,
  deductibleBps: 0,
  sublimitBps: 0,
};
const itemOf = (claimedAssets: bigint, claimedDays = 0) => ({
  coverage: 0,
  cause: zeroBytes32,
  claimedAssets,
  claimedDays,
});
const found = (assessedAssets: bigint, depreciationBps = 0, assessedDays = 0) => ({
  assessedAssets,
  assessedDays,
  depreciationBps,
});

const amount = fc.bigInt({ min: 0n, max: MAX_ASSETS });
const share = fc.integer({ min: 0, max: 10_000 });
const coverages = fc.record({
  deductibleAssets: fc.bigInt({ min: 0n, max: 10_000n }),
  sublimitAssets: fc.bigInt({ min: 0n, max: 50_000n }),
  coinsuranceBps: share,
  deductibleBps: share,
  sublimitBps: share,
});
const inputs = fc.record({
  losses: fc.array(fc.bigInt({ min: 1n, max: 100_000n }), { minLength: 1, maxLength: 8 }),
  coverage: coverages,
  depreciationBps: share,
  limitAssets: fc.bigInt({ min: 1n, max: 200_000n }),
  deductibleAssets: fc.bigInt({ min: 0n, max: 20_000n }),
  claimLimitAssets: fc.bigInt({ min: 0n, max: 100_000n }),
  otherInsuranceAssets: fc.bigInt({ min: 0n, max: 20_000n }),
});
type Drawn = Parameters<Parameters<typeof inputs.map>[0]>[0];

function inputOf(drawn: Drawn): SettlementInput {
  const { limitAssets, deductibleAssets, claimLimitAssets, otherInsuranceAssets } = drawn;
  return {
    items: drawn.losses.map((loss) => itemOf(loss)),
    assessments: drawn.losses.map((loss) => found(loss, drawn.depreciationBps)),
    coverages: drawn.losses.map(() => ({ ...plain, ...drawn.coverage })),
    cover: { limitAssets, deductibleAssets, claimLimitAssets, aggregateLeftAssets: limitAssets },
    otherInsuranceAssets,
  };
}

describe('settle', () => {
  it('takes a screen of 300, wear 10 %, deductible 29, coinsurance 20 %, line by line', () => {
    const coverage = { ...plain, deductibleAssets: 29_000_000n, coinsuranceBps: 2_000 };
    expect(settleItem(itemOf(300_000_000n), found(280_000_000n, 1_000), coverage, 1_000_000_000n)).to.deep.equal({
      claimedAssets: 300_000_000n,
      assessedAssets: 280_000_000n,
      afterDepreciationAssets: 252_000_000n,
      afterDeductibleAssets: 223_000_000n,
      afterCoinsuranceAssets: 178_400_000n,
      afterSublimitAssets: 178_400_000n,
    });
  });
  it('counts days beyond the insured’s own, up to the most that are paid', () => {
    const coverage = { ...plain, dailyAssets: 100n, deductibleDays: 3, maxDays: 90 };
    const paid = [3, 4, 93, 94].map(
      (days) => settleItem(itemOf(0n, days), found(0n, 0, days), coverage, 0n).afterSublimitAssets,
    );
    expect(paid).to.deep.equal([0n, 100n, 9_000n, 9_000n]);
  });
  it('takes the larger of two deductibles and the smaller of two sub-limits', () => {
    const coverage = { ...plain, deductibleAssets: 10n, deductibleBps: 200, sublimitAssets: 500n, sublimitBps: 4_000 };
    expect(settleItem(itemOf(1_000n), found(1_000n), coverage, 1_000n)).to.include({
      afterDeductibleAssets: 980n,
      afterSublimitAssets: 400n,
    });
  });
  it('pays nothing under a share of the limit that rounds to nothing, and a unit where it is one', () => {
    const coverage = { ...plain, sublimitBps: 100 };
    expect(settleItem(itemOf(50n), found(50n), coverage, 99n).afterSublimitAssets).to.equal(0n);
    expect(settleItem(itemOf(50n), found(50n), coverage, 100n).afterSublimitAssets).to.equal(1n);
    const both = { ...coverage, sublimitAssets: 7n };
    expect(settleItem(itemOf(50n), found(50n), both, 99n).afterSublimitAssets).to.equal(0n);
  });
  it('takes the terms of a coverage once for all items that name it', () => {
    const coverage = { ...plain, deductibleAssets: 1_200n, sublimitAssets: 1_500n };
    const items = [itemOf(1_000n), { ...itemOf(1_000n), coverage: 1 }, itemOf(1_000n), itemOf(1_000n)];
    const cover = { limitAssets: 9_000n, deductibleAssets: 0n, claimLimitAssets: 0n, aggregateLeftAssets: 9_000n };
    const waterfall = settle({
      items,
      assessments: asClaimed(items),
      coverages: items.map(() => coverage),
      cover,
      otherInsuranceAssets: 0n,
    });
    expect(waterfall.items.map((steps) => steps.afterSublimitAssets)).to.deep.equal([0n, 0n, 800n, 700n]);
  });
  it('CLM-3: items of one coverage without wear come to what one item of their sum comes to', () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const whole = { ...drawn, depreciationBps: 0, coverage: { ...drawn.coverage, coinsuranceBps: 0 } };
        const sum = drawn.losses.reduce((total, loss) => total + loss, 0n);
        return settle(inputOf(whole)).sumAssets === settle(inputOf({ ...whole, losses: [sum] })).sumAssets;
      }),
    );
  });
  it('CLM-3: never pays more for less loss, and the steps never rise', () => {
    fc.assert(
      fc.property(inputs, fc.nat(7), (drawn, place) => {
        const more = drawn.losses.map((loss, index) => (index === place ? loss + 1_000n : loss));
        const [less, waterfall] = [settle(inputOf(drawn)), settle(inputOf({ ...drawn, losses: more }))];
        const { sumAssets, afterDeductibleAssets, afterClaimLimitAssets, afterAggregateAssets, payableAssets } =
          waterfall;
        const steps = [sumAssets, afterDeductibleAssets, afterClaimLimitAssets, afterAggregateAssets, payableAssets];
        return (
          payableAssets >= less.payableAssets &&
          steps.every((step, index) => index === 0 || step <= (steps[index - 1] ?? 0n))
        );
      }),
    );
  });
  it('POL-2: never pays beyond what is left of the limit, the claim’s limit, or the loss', () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        const { payableAssets } = settle(inputOf(drawn));
        const isWithinClaim = drawn.claimLimitAssets === 0n || payableAssets <= drawn.claimLimitAssets;
        const loss = drawn.losses.reduce((total, each) => total + each, 0n);
        return payableAssets <= drawn.limitAssets && isWithinClaim && payableAssets <= loss;
      }),
    );
  });
  it('rounds every share in favour of the claimant, by less than one base unit', () => {
    fc.assert(
      fc.property(amount, share, share, (loss, depreciationBps, coinsuranceBps) => {
        const steps = settleItem(itemOf(loss), found(loss, depreciationBps), { ...plain, coinsuranceBps }, 0n);
        const exact = loss * BigInt(10_000 - depreciationBps);
        const left = steps.afterDepreciationAssets * 10_000n - exact;
        return left >= 0n && left < 10_000n;
      }),
    );
  });
  it('comes to a payable that the contracts can keep, however large the losses', () => {
    const items = Array.from({ length: 8 }, () => itemOf(MAX_ASSETS));
    const cover = {
      limitAssets: MAX_ASSETS,
      deductibleAssets: 0n,
      claimLimitAssets: 0n,
      aggregateLeftAssets: MAX_ASSETS,
    };
    const input = {
      items,
      assessments: asClaimed(items),
      coverages: items.map(() => plain),
      cover,
      otherInsuranceAssets: 0n,
    };
    expect(settle(input)).to.include({ sumAssets: 8n * MAX_ASSETS, payableAssets: MAX_ASSETS });
  });
});
