import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadHarness } from '../../parity/load-harness.ts';
import { assessment, coverage, frame, item } from '../../support/waterfall.ts';

/** Items of $1,000, or of days, each on the coverage its place names; every coverage has the same terms. */
async function settleOf(
  changes: Partial<typeof coverage>,
  places: readonly number[],
  claimed: readonly number[] = [],
  found: readonly number[] = claimed,
) {
  const harness = await loadHarness();
  const assets = claimed.length > 0 ? 0n : dollars('1000');
  return harness.settle(
    places.map((place, at) => ({ ...item, coverage: place, claimedAssets: assets, claimedDays: claimed[at] ?? 0 })),
    places.map((_, at) => ({ ...assessment, assessedAssets: assets, assessedDays: found[at] ?? 0 })),
    places.map(() => ({ ...coverage, ...changes })),
    frame,
  );
}

describe('Settlement.settle', () => {
  describe('given items that share a coverage', () => {
    it("takes the coverage's deductible once, from the first items on", async () => {
      const { items } = await settleOf({ deductibleAssets: dollars('1200') }, [0, 0, 0]);
      expect(items.map((steps) => steps.afterDeductibleAssets)).to.deep.equal([0n, dollars('800'), dollars('1000')]);
    });
    it('pays them together at most the smaller sub-limit', async () => {
      const { items, sumAssets } = await settleOf({ sublimitAssets: dollars('1500'), sublimitBps: 4_000 }, [0, 0, 0]);
      expect(items.map((steps) => steps.afterSublimitAssets)).to.deep.equal([dollars('1000'), dollars('500'), 0n]);
      expect(sumAssets).to.equal(dollars('1500'));
    });
    it('leaves another coverage what is its own', async () => {
      const { items } = await settleOf({ deductibleAssets: dollars('400'), sublimitAssets: dollars('900') }, [0, 1, 0]);
      expect(items.map((steps) => steps.afterSublimitAssets)).to.deep.equal(
        ['600', '600', '300'].map((amount) => dollars(amount)),
      );
    });
    it('counts the days borne and the days paid once', async () => {
      const diem = { dailyAssets: dollars('100'), deductibleDays: 3, maxDays: 9 };
      const { items } = await settleOf(diem, [0, 0, 1, 0], [2, 8, 4, 8]);
      expect(items.map((steps) => steps.afterSublimitAssets)).to.deep.equal(
        ['0', '700', '100', '200'].map((amount) => dollars(amount)),
      );
    });
    it('counts the days that were claimed once, found or not', async () => {
      const diem = { dailyAssets: dollars('100'), deductibleDays: 3, maxDays: 9 };
      const { items } = await settleOf(diem, [0, 0, 1, 0], [2, 8, 4, 8], [0, 0, 0, 0]);
      expect(items.map((steps) => steps.claimedAssets)).to.deep.equal(
        ['0', '700', '100', '200'].map((amount) => dollars(amount)),
      );
    });
    it('counts for them the days that were found, never more than were claimed', async () => {
      const diem = { dailyAssets: dollars('100'), deductibleDays: 3, maxDays: 9 };
      const { items } = await settleOf(diem, [0, 0], [10, 5], [0, 9]);
      expect(items.map((steps) => steps.assessedAssets)).to.deep.equal([0n, dollars('200')]);
    });
  });
});
