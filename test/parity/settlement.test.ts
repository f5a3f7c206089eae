import { expect } from 'chai';

import { lateInterest } from '../../domain/claims/deadlines.ts';
import { asClaimed, settle } from '../../domain/claims/settlement.ts';
import type { Waterfall } from '../../domain/claims/claim-types.ts';
import { verdictOf } from '../../domain/claims/weigh-decision.ts';
import { claimVerdicts } from '../../domain/claims/claim-types.ts';
import { zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import type { ParityHarness } from '../../types/ethers-contracts/index.ts';
import { loadHarness } from './load-harness.ts';
import { createRandom } from './random.ts';
import { sampleClaim, type Sample } from './samples.ts';

const SEED = 20_260_301;
const CASES = 1_000;

/** The figures of a waterfall, in one order, whoever computed it. */
function figuresOf(waterfall: Waterfall): string {
  const items = waterfall.items.map((steps) => [
    steps.claimedAssets,
    steps.assessedAssets,
    steps.afterDepreciationAssets,
    steps.afterDeductibleAssets,
    steps.afterCoinsuranceAssets,
    steps.afterSublimitAssets,
  ]);
  const { sumAssets, afterDeductibleAssets, afterClaimLimitAssets, afterAggregateAssets, payableAssets } = waterfall;
  return [
    ...items.flat(),
    sumAssets,
    afterDeductibleAssets,
    afterClaimLimitAssets,
    afterAggregateAssets,
    payableAssets,
  ].join(' ');
}

function here(sample: Sample): Waterfall {
  const { items, assessments, coverages, otherInsuranceAssets, limitAssets, deductibleAssets, claimLimitAssets } =
    sample;
  const cover = { limitAssets, deductibleAssets, claimLimitAssets, aggregateLeftAssets: sample.leftAssets };
  return settle({ items, assessments, coverages, cover, otherInsuranceAssets });
}

async function there(harness: ParityHarness, sample: Sample): Promise<Waterfall> {
  const { limitAssets, deductibleAssets, claimLimitAssets, leftAssets, otherInsuranceAssets } = sample;
  const frame = { limitAssets, deductibleAssets, claimLimitAssets, leftAssets, otherInsuranceAssets };
  return harness.settle([...sample.items], [...sample.assessments], [...sample.coverages], frame);
}

describe('parity of Settlement', () => {
  it(`CLM-3: gives every step of ${CASES} random waterfalls alike`, async () => {
    const [harness, random] = [await loadHarness(), createRandom(SEED)];
    let paying = 0;
    for (let place = 0; place < CASES; place += 1) {
      const sample = sampleClaim(random);
      const waterfall = here(sample);
      expect(figuresOf(await there(harness, sample)), `case ${place} of seed ${SEED}`).to.equal(figuresOf(waterfall));
      if (waterfall.payableAssets > 0n) paying += 1;
    }
    expect(paying, 'cases that pay something').to.be.greaterThan(CASES / 10);
  });
  it('would notice a sum that is one base unit off', async () => {
    const [harness, sample] = [await loadHarness(), sampleClaim(createRandom(1))];
    const bent = { ...here(sample), payableAssets: here(sample).payableAssets + 1n };
    expect(figuresOf(await there(harness, sample))).to.not.equal(figuresOf(bent));
  });
  it('expects the same of 200 losses as filed, with coverages that still wait', async () => {
    const [harness, random] = [await loadHarness(), createRandom(SEED + 1)];
    for (let place = 0; place < 200; place += 1) {
      const sample = sampleClaim(random);
      const [startAt, lossAt] = [1_700_000_000, 1_700_000_000 + random.whole(0, 60 * DAY)];
      const isWaiting = (item: number): boolean => lossAt < startAt + (sample.coverages[item]?.waitingDays ?? 0) * DAY;
      const sampled = { ...sample, leftAssets: sample.limitAssets, otherInsuranceAssets: 0n };
      const assessments = asClaimed(sample.items, isWaiting);
      const { items, coverages, limitAssets, deductibleAssets, claimLimitAssets } = sampled;
      const cover = { limitAssets, deductibleAssets, claimLimitAssets, aggregateLeftAssets: limitAssets };
      const expected = settle({ items, assessments, coverages, cover, otherInsuranceAssets: 0n });
      const onChain = await harness.expected(basisOf(sampled, startAt), [...items], lossAt);
      expect(figuresOf(onChain), `case ${place} of seed ${SEED + 1}`).to.equal(figuresOf(expected));
    }
  });
});

describe('parity of what a decision comes to', () => {
  it('gives the same verdict for every combination', async () => {
    const harness = await loadHarness();
    for (const [payable, cut] of [
      [0n, 0n],
      [5n, 0n],
      [0n, 5n],
      [5n, 5n],
    ] as const) {
      for (const isCut of [true, false]) {
        const verdict = claimVerdicts[Number(await harness.verdictOf(payable, cut, isCut))];
        expect(verdict, `${payable} ${cut} ${isCut}`).to.equal(verdictOf(payable, cut, isCut));
      }
    }
  });
  it('charges the same late interest in 300 random cases', async () => {
    const [harness, random] = [await loadHarness(), createRandom(SEED + 2)];
    for (let place = 0; place < 300; place += 1) {
      const [payableAssets, late, lateBpsPerYear] = [
        random.amount(96),
        random.whole(1, 4_000 * DAY),
        random.whole(0, 10_000),
      ];
      const interest = lateInterest({ payableAssets, decideBy: 0, decidedAt: late, lateBpsPerYear });
      expect(await harness.lateInterest(payableAssets, late, lateBpsPerYear), `case ${place}`).to.equal(interest);
    }
  });
});

/** The policy and terms that frame a sample. */
function basisOf(sample: Sample, startAt: number) {
  const nobody = '0x0000000000000000000000000000000000000000';
  return {
    cover: {
      versionId: 1,
      startAt,
      endAt: startAt + 365 * DAY,
      limitAssets: sample.limitAssets,
      usedAssets: 0n,
      deductibleAssets: sample.deductibleAssets,
      waitingFrom: startAt,
      marks: 2,
      claimCount: 0,
    },
    claimant: nobody,
    terms: {
      pool: nobody,
      profileId: 1,
      decideDays: 0,
      rail: 0,
      collateralBps: 10_000,
      waitingDays: 0,
      tailDays: 0,
      deductibleAssets: sample.deductibleAssets + 1n,
      claimLimitAssets: sample.claimLimitAssets,
      needsEligibility: false,
    },
    coverages: [...sample.coverages],
    line: zeroBytes32,
  };
}
