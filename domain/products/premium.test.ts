import { expect } from 'chai';
import fc from 'fast-check';

import { dailyEarning, lockOf, premiumOf, splitPremium } from './premium.ts';

describe('premiumOf', () => {
  it('is rate × limit for a year, rounded up, and at least the minimum', () => {
    const tariff = { annualRatePpm: 15_200, minPremiumAssets: 1_000_000n };
    expect(premiumOf(tariff, 25_000_000_000n, 365)).to.equal(380_000_000n);
    expect(premiumOf(tariff, 25_000_000_001n, 365)).to.equal(380_000_001n);
    expect(premiumOf(tariff, 1n, 1)).to.equal(1_000_000n);
  });
  it('never falls when limit or term grows', () => {
    const limit = fc.bigInt({ min: 1n, max: 2n ** 80n });
    const rate = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(limit, fc.integer({ min: 1, max: 3_650 }), rate, (assets, days, annualRatePpm) => {
        const tariff = { annualRatePpm, minPremiumAssets: 5n };
        const premium = premiumOf(tariff, assets, days);
        return premiumOf(tariff, assets + 1n, days) >= premium && premiumOf(tariff, assets, days + 1) >= premium;
      }),
    );
  });
});

describe('CAP-6: the split of a premium', () => {
  it('sums to the premium exactly, whatever the shares', () => {
    const share = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }), share, share, (premium, feeBps, taxBps) => {
        const split = splitPremium({ feeBps, taxBps }, premium);
        return split.taxAssets + split.feeAssets + split.netAssets === premium && split.netAssets >= 0n;
      }),
    );
  });
  it('is earned day by day without a remainder', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }), fc.integer({ min: 1, max: 3_650 }), (net, days) => {
        const { dailyAssets, firstDayExtraAssets } = dailyEarning(net, days);
        return dailyAssets * BigInt(days) + firstDayExtraAssets === net && firstDayExtraAssets < BigInt(days);
      }),
    );
  });
  it('locks capital rounded up', () => {
    expect(lockOf({ collateralBps: 3_333 }, 10n)).to.equal(4n);
    expect(lockOf({ collateralBps: 10_000 }, 7n)).to.equal(7n);
  });
});
