import { expect } from 'chai';
import { encodeAbiParameters, keccak256, parseAbiParameters } from 'viem';

import { labelToBytes32 } from '../primitives/label.ts';
import { observationKey, observationMessage, periodStartAt } from './observation-message.ts';

const DAY = 86_400;

describe('periodStartAt', () => {
  it('gives the start of the day in Hong Kong, at its first and its last second', () => {
    const source = { periodSeconds: DAY, offsetSeconds: 16 * 3_600 };
    const start = 20 * DAY + 16 * 3_600;
    expect(periodStartAt(start, source)).to.equal(start);
    expect(periodStartAt(start + DAY - 1, source)).to.equal(start);
    expect(periodStartAt(start - 1, source)).to.equal(start - DAY);
  });

  it('gives nothing before the first period', () => {
    expect(periodStartAt(9, { periodSeconds: 100, offsetSeconds: 10 })).to.equal(undefined);
  });
});

describe('observationMessage', () => {
  it('lays the reference flat among what is signed', () => {
    const ref = { product: '0x01', source: '0x02', region: 3, periodStart: 4 } as const;
    expect(observationMessage({ ref, value: 5n, unit: 1, observedAt: 6, round: 1, attempt: 0 })).to.deep.equal({
      ...ref,
      value: 5n,
      unit: 1,
      observedAt: 6,
      round: 1,
      attempt: 0,
    });
  });
});

describe('observationKey', () => {
  it('hashes what the ABI encodes', () => {
    const [product, source] = [labelToBytes32('rain'), labelToBytes32('HKO-RAIN-DAY')];
    const [region, periodStart] = [852, 1_780_000_000];
    const types = parseAbiParameters('bytes32, bytes32, uint32, uint40');
    expect(observationKey(keccak256, { product, source, region, periodStart })).to.equal(
      keccak256(encodeAbiParameters(types, [product, source, region, periodStart])),
    );
  });
});
