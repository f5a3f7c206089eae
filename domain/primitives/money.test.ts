import { expect } from 'chai';
import fc from 'fast-check';

import {
  bpsOfDown,
  bpsOfUp,
  divUp,
  formatAssets,
  formatBps,
  formatMoney,
  parseAssets,
  toDecimalString,
} from './money.ts';

const dollar = { symbol: 'tUSD', decimals: 6 };

describe('money as text', () => {
  it('groups by three and shows at least two decimals', () => {
    expect(formatAssets(0n, dollar)).to.equal('0.00');
    expect(formatAssets(1_234_500_000n, dollar)).to.equal('1,234.50');
    expect(formatAssets(1n, dollar)).to.equal('0.000001');
    expect(formatAssets(-1_000_000_000_000n, dollar)).to.equal('−1,000,000.00');
    expect(formatAssets(1_234n, { symbol: 'JPY', decimals: 0 })).to.equal('1,234');
    expect(formatMoney({ assets: 12_000_000n, asset: dollar })).to.equal('12.00 tUSD');
  });
  it('reads what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n - 1n }), fc.integer({ min: 0, max: 18 }), (assets, decimals) => {
        const read = { ok: true, value: assets };
        expect(parseAssets(toDecimalString(assets, decimals), decimals)).to.deep.equal(read);
        expect(parseAssets(formatAssets(assets, { symbol: 'X', decimals }), decimals)).to.deep.equal(read);
      }),
    );
  });
  it('reads full-width digits and a leading point', () => {
    expect(parseAssets('１２３４．５', 6)).to.deep.equal({ ok: true, value: 1_234_500_000n });
    expect(parseAssets('.5', 6)).to.deep.equal({ ok: true, value: 500_000n });
  });
  it('refuses what would be rounded or guessed', () => {
    expect(parseAssets('0.0000001', 6)).to.deep.equal({
      ok: false,
      failure: { code: 'MONEY_TOO_MANY_DECIMALS', offered: '0.0000001', decimals: 6 },
    });
    for (const offered of ['', '-1', '1e3', '1,23', '0x10', '1.2.3', '.', '12 000']) {
      const failure = { code: 'MONEY_NOT_A_NUMBER', offered };
      expect(parseAssets(offered, 6), offered).to.deep.equal({ ok: false, failure });
    }
  });
});

describe('shares', () => {
  it('round by at most one base unit, in the direction of their name', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 96n }), fc.integer({ min: 0, max: 10_000 }), (assets, bps) => {
        const [down, up] = [bpsOfDown(assets, bps), bpsOfUp(assets, bps)];
        expect(up - down <= 1n && up >= down).to.equal(true);
        expect(down * 10_000n <= assets * BigInt(bps) && up * 10_000n >= assets * BigInt(bps)).to.equal(true);
      }),
    );
    expect(divUp(0n, 3n)).to.equal(0n);
    expect(divUp(4n, 3n)).to.equal(2n);
  });
  it('are written as percent', () => {
    expect(formatBps(1_250, 'en')).to.equal('12.5 %');
    expect(formatBps(10_000, 'zh-CN')).to.equal('100%');
    expect(formatBps(5, 'en')).to.equal('0.05 %');
  });
});
