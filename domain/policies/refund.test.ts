import { expect } from 'chai';

import { DAY } from '../primitives/time.ts';
import { coolingOffEndsAt, instalmentDueAt, planInstalments, refundOfStretch, unusedDays } from './refund.ts';

const START = 1_900_000_000;
const term = { startAt: START, endAt: START + 10 * DAY };
const charges = { feeBps: 2_000, taxBps: 500 };
/** $1.03 of premium: fee 20, tax 5, net 78 cents; 7 a day and 8 once. */
const stretch = { premiumAssets: 103n, fromDay: Math.floor(START / DAY), termDays: 10 };

describe('unused days', () => {
  it('are whole days of the policy’s own, to the second', () => {
    const days = [0, 1, DAY - 1, DAY, DAY + 1, 10 * DAY - 1, 10 * DAY].map((after) => unusedDays(term, START + after));
    expect(days).to.deep.equal([10, 9, 9, 9, 8, 0, 0]);
  });

  it('are never more than the term, before it begins', () => {
    expect(unusedDays(term, START - 50 * DAY)).to.equal(10);
  });
});

describe('a refund', () => {
  it('gives the daily net premium and what it bore of tax and fee back, rounded down', () => {
    expect(refundOfStretch(stretch, term, charges, { unused: 4, whole: false })).to.deep.equal({
      unearnedAssets: 28n,
      feesAssets: 8n,
      earnedAssets: 0n,
      refundAssets: 36n,
    });
  });

  it('gives everything back when it is whole, whatever was earned', () => {
    for (const unused of [0, 4, 10]) {
      expect(refundOfStretch(stretch, term, charges, { unused, whole: true }).refundAssets).to.equal(103n);
    }
  });

  it('gives no tax and fee of days that earn nothing', () => {
    const dust = { ...stretch, premiumAssets: 11n };
    expect(refundOfStretch(dust, term, charges, { unused: 9, whole: false }).refundAssets).to.equal(0n);
  });

  it('gives nothing of days that are over', () => {
    const over = { ...stretch, termDays: 3 };
    expect(refundOfStretch(over, term, charges, { unused: 5, whole: false }).refundAssets).to.equal(0n);
  });
});

describe('instalments', () => {
  it('sum to premium and days, the first takes the rest', () => {
    const plan = planInstalments(103n, 365, 4);
    expect(plan).to.deep.equal({ firstAssets: 28n, firstDays: 92, partAssets: 25n, partDays: 91, parts: 4 });
    expect(plan.firstAssets + 3n * plan.partAssets).to.equal(103n);
    expect(plan.firstDays + 3 * plan.partDays).to.equal(365);
  });

  it('fall due as the days before them end', () => {
    const plan = planInstalments(103n, 10, 3);
    expect([1, 2].map((part) => instalmentDueAt(term.endAt, plan, part))).to.deep.equal([
      START + 4 * DAY,
      START + 7 * DAY,
    ]);
  });
});

describe('cooling-off', () => {
  it('ends so many days after the sale', () => {
    expect(coolingOffEndsAt(START, 30)).to.equal(START + 30 * DAY);
  });
});
