import { describe, expect, it } from 'vitest';
import { withGasMargin } from './with-gas-margin.ts';

describe('withGasMargin', () => {
  it('adds a fifth', () => {
    expect(withGasMargin(100_000n)).toBe(120_000n);
  });

  it('rounds down and never below the estimate', () => {
    expect(withGasMargin(4n)).toBe(4n);
    expect(withGasMargin(9n)).toBe(10n);
  });

  it('gives a call that catches failures what the inner one needs', () => {
    expect(withGasMargin(100_000n, 1_500_000n)).toBe(1_500_000n);
    expect(withGasMargin(2_000_000n, 1_500_000n)).toBe(2_400_000n);
  });
});
