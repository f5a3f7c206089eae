import { expect } from 'chai';

import { zeroBytes32 } from '../primitives/label.ts';
import { canBuy, type SaleState } from './can-buy.ts';

const now = 1_800_000_000;
const cover = { limitAssets: 1_000_000_000n, termDays: 365, startAt: 0, objectKey: zeroBytes32 };
const tariff = {
  minLimitAssets: 100_000_000n,
  maxLimitAssets: 2_000_000_000n,
  annualRatePpm: 100_000,
  minTermDays: 30,
  maxTermDays: 365,
  minPremiumAssets: 5_000_000n,
  feeBps: 1_500,
  taxBps: 600,
  quoteOnly: false,
  needsZone: false,
  maxInstalments: 0,
};
const state: SaleState = {
  versionId: 1,
  terms: { collateralBps: 2_500, tariff },
  sellableAt: now,
  retired: false,
  capAssets: 10_000_000_000n,
  insuredAssets: 9_000_000_000n,
  freeAssets: 250_000_000n,
  balanceAssets: 100_000_000n,
};

function reasonsOf(wanted: Partial<typeof cover>, changed: Partial<SaleState>, at = now) {
  const answer = canBuy({ ...cover, ...wanted }, { ...state, ...changed }, at);
  return answer.ok ? [] : answer.failure.reasons.map((reason) => reason.code);
}

describe('canBuy', () => {
  it('gives premium, split and lock when everything fits exactly', () => {
    expect(canBuy(cover, state, now)).to.deep.equal({
      ok: true,
      value: {
        premiumAssets: 100_000_000n,
        taxAssets: 6_000_000n,
        feeAssets: 15_000_000n,
        netAssets: 79_000_000n,
        lockAssets: 250_000_000n,
      },
    });
  });
  it('names each reason at one over the bound', () => {
    expect(reasonsOf({ limitAssets: 99_999_999n }, {})).to.deep.equal(['SaleLimitOutOfRange']);
    expect(reasonsOf({ termDays: 366 }, {})).to.include('SaleTermOutOfRange');
    expect(reasonsOf({ termDays: 29 }, {})).to.deep.equal(['SaleTermOutOfRange']);
    expect(reasonsOf({ startAt: now - 1 }, {})).to.deep.equal(['SaleStartInvalid']);
    expect(reasonsOf({ startAt: now + 90 * 86_400 }, {})).to.deep.equal([]);
    expect(reasonsOf({ startAt: now + 90 * 86_400 + 1 }, {})).to.deep.equal(['SaleStartInvalid']);
    expect(reasonsOf({}, { insuredAssets: 9_000_000_001n })).to.deep.equal(['PoolCapExceeded']);
    expect(reasonsOf({}, { freeAssets: 249_999_999n })).to.deep.equal(['PoolCapacityExceeded']);
    expect(reasonsOf({}, { balanceAssets: 99_999_999n })).to.deep.equal(['ERC20InsufficientBalance']);
    expect(reasonsOf({}, {}, now - 1)).to.deep.equal(['VersionNotSellable']);
    expect(reasonsOf({}, { retired: true })).to.deep.equal(['VersionRetiredAlready']);
    expect(reasonsOf({}, { pausedUntil: now + 1 })).to.deep.equal(['PauseActive']);
    expect(reasonsOf({}, { terms: { collateralBps: 0, tariff: { ...tariff, quoteOnly: true } } })).to.deep.equal([
      'SaleNeedsQuote',
    ]);
    expect(reasonsOf({}, { terms: { collateralBps: 0, tariff: { ...tariff, needsZone: true } } })).to.deep.equal([
      'SaleNeedsZone',
    ]);
    expect(reasonsOf({ objectKey: `0x${'1'.repeat(64)}` }, { policyOnObject: 7 })).to.deep.equal([
      'PolicyObjectCovered',
    ]);
  });
  it('names all of them at once', () => {
    const all = reasonsOf({ limitAssets: 3_000_000_000n, termDays: 1 }, { retired: true, balanceAssets: 0n });
    expect(all).to.include.members([
      'VersionRetiredAlready',
      'SaleLimitOutOfRange',
      'SaleTermOutOfRange',
      'PoolCapExceeded',
    ]);
  });
});
