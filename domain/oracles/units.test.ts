import { expect } from 'chai';

import { readingIn, type Reading, type Unit } from './units.ts';

describe('readingIn', () => {
  it('converts exactly, and rounds half away from zero', () => {
    const cases: readonly (readonly [Unit, string, Reading, bigint])[] = [
      ['TenthMillimetre', '149.9', 'mm', 1_499n],
      ['TenthMillimetre', '150', 'mm', 1_500n],
      ['TenthMillimetre', '150.04', 'mm', 1_500n],
      ['TenthMillimetre', '150.05', 'mm', 1_501n],
      ['TenthMillimetre', '5.9055', 'inch', 1_500n],
      ['TenthMillimetre', '0.0', 'mm', 0n],
      ['Knot', '24.69', 'm/s', 48n],
      ['Knot', '24.4', 'm/s', 47n],
      ['Minute', '2', 'h', 120n],
      ['Minute', '119', 'min', 119n],
      ['Day', '3', 'day', 3n],
      ['TenthCelsius', '-0.45', '°C', -5n],
      ['TenthCelsius', '0.5', '°C', 5n],
    ];
    for (const [unit, text, reading, value] of cases) {
      expect(readingIn(unit, text, reading), `${text} ${reading}`).to.deep.equal({ ok: true, value });
    }
  });

  it('refuses what is counted in another unit, and what is no plain decimal', () => {
    expect(readingIn('Knot', '48', 'mm')).to.deep.equal({
      ok: false,
      failure: { code: 'READING_IN_OTHER_UNIT', offered: 'mm', unit: 'Knot' },
    });
    for (const offered of ['', '1e3', '1,5', 'NaN', '+3', '0x10', '1.', ' 1']) {
      expect(readingIn('Minute', offered, 'min'), offered).to.deep.equal({
        ok: false,
        failure: { code: 'READING_NOT_A_NUMBER', offered },
      });
    }
  });
});
