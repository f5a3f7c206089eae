import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadHarness } from '../../parity/load-harness.ts';
import { assessment, coverage, frame, item } from '../../support/waterfall.ts';

type Coverage = typeof coverage;

/** What a loss of $1,000, or of so many days, pays on a coverage. */
async function pays(
  changes: Partial<Coverage>,
  limits: Partial<typeof frame> = {},
  days = 0,
  depreciationBps = 0,
): Promise<bigint> {
  const harness = await loadHarness();
  const { payableAssets } = await harness.settle(
    [{ ...item, claimedDays: days }],
    [{ ...assessment, assessedDays: days, depreciationBps }],
    [{ ...coverage, ...changes }],
    { ...frame, ...limits },
  );
  return payableAssets;
}

describe('Settlement.settle', () => {
  describe('given a share of a single basis point', () => {
    it('takes a ten-thousandth off for wear, and for coinsurance', async () => {
      expect(await pays({}, {}, 0, 1)).to.equal(dollars('999.9'));
      expect(await pays({ coinsuranceBps: 1 })).to.equal(dollars('999.9'));
    });

    it('takes a ten-thousandth of the limit off as the deductible, and pays as much under a sub-limit', async () => {
      expect(await pays({ deductibleBps: 1 })).to.equal(dollars('999.5'));
      expect(await pays({ sublimitBps: 1 })).to.equal(dollars('0.5'));
    });
  });

  describe('given a cap of a single unit', () => {
    it('pays a single unit: only a cap of nothing is none', async () => {
      expect(await pays({ sublimitAssets: 1n })).to.equal(1n);
      expect(await pays({}, { claimLimitAssets: 1n })).to.equal(1n);
    });
  });

  describe('given a share of the limit that rounds to nothing', () => {
    it('CLM-3: pays nothing under it: only a share that nobody set is none', async () => {
      const share = { sublimitBps: 100 };
      expect(await pays(share, { limitAssets: 99n })).to.equal(0n);
      expect(await pays(share, { limitAssets: 100n })).to.equal(1n);
      expect(await pays({ ...share, sublimitAssets: 7n }, { limitAssets: 99n })).to.equal(0n);
      expect(await pays({}, { limitAssets: 99n })).to.equal(dollars('1000'));
    });
  });

  describe('given a single unit a day', () => {
    it('pays by the day and not by the loss', async () => {
      expect(await pays({ dailyAssets: 1n, maxDays: 10 }, {}, 3)).to.equal(3n);
    });
  });
});

describe('Settlement.lateInterestUp', () => {
  describe('given the smallest interest there is', () => {
    it('is a whole unit, and nothing without a sum, a delay or a rate', async () => {
      const harness = await loadHarness();
      expect(await harness.lateInterest(1n, 1n, 1n)).to.equal(1n);
      for (const [assets, late, bps] of [
        [0n, 1n, 1n],
        [1n, 0n, 1n],
        [1n, 1n, 0n],
      ] as const) {
        expect(await harness.lateInterest(assets, late, bps)).to.equal(0n);
      }
    });
  });

  describe('given a year', () => {
    it('is the rate to the unit, and a unit more for a second more', async () => {
      const harness = await loadHarness();
      const year = 365n * 86_400n;
      expect(await harness.lateInterest(10_000n, year, 500n)).to.equal(500n);
      expect(await harness.lateInterest(10_000n, year + 1n, 500n)).to.equal(501n);
      expect(await harness.lateInterest(10_000n, year - 1n, 500n)).to.equal(500n);
    });
  });
});
