import { expect } from 'chai';

import { labelToBytes32 } from '../primitives/label.ts';
import { observationOf, parseSignedStatement, signaturesOf, type SignedStatement } from './signed-observation.ts';

const signature = (digit: string) => `0x${digit.repeat(130)}` as const;
const statement: SignedStatement = {
  chainId: 31_337,
  feed: `0x${'12'.repeat(20)}`,
  product: 'rain',
  source: 'HKO-RAIN-DAY',
  region: 852,
  periodStart: 1_780_000_000,
  value: '-2000',
  unit: 'TenthMillimetre',
  observedAt: 1_780_100_000,
  round: 2,
  attempt: 1,
  signatures: [
    { seat: 3, signature: signature('3') },
    { seat: 1, signature: signature('1') },
  ],
};

describe('a signed statement', () => {
  it('spells the observation the contracts take', () => {
    const { observedAt, round, attempt, region, periodStart } = statement;
    expect(observationOf(statement)).to.deep.equal({
      ref: { product: labelToBytes32('rain'), source: labelToBytes32('HKO-RAIN-DAY'), region, periodStart },
      value: -2_000n,
      unit: 1,
      observedAt,
      round,
      attempt,
    });
  });

  it('gives its signatures in the order of the seats, each seat once', () => {
    expect(signaturesOf(statement)).to.deep.equal([signature('1'), signature('3')]);
    const twice = { signatures: [...statement.signatures, { seat: 3, signature: signature('a') }] };
    expect(signaturesOf(twice)).to.deep.equal([signature('1'), signature('a')]);
  });

  it('is read back as it was written, and nothing else is read', () => {
    expect(parseSignedStatement(JSON.stringify(statement))).to.deep.equal(statement);
    const wrong = [
      '',
      'no json',
      '[]',
      JSON.stringify({ ...statement, value: 2_000 }),
      JSON.stringify({ ...statement, unit: 'Metre' }),
      JSON.stringify({ ...statement, round: 9 }),
      JSON.stringify({ ...statement, feed: '0x12' }),
      JSON.stringify({ ...statement, signatures: [{ seat: 0, signature: signature('1') }] }),
      JSON.stringify({ ...statement, signatures: [{ seat: 1, signature: '0x12' }] }),
    ];
    for (const text of wrong) expect(parseSignedStatement(text), text.slice(0, 40)).to.equal(undefined);
  });
});
