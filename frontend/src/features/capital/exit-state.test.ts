import { describe, expect, it } from 'vitest';
import { daysToBook, exitState, leastOut, sharesFor } from './exit-state.ts';

const exit = { matureAt: 1_000, lapsesAt: 2_000 };

describe('exitState', () => {
  describe('when the clock passes the ends of the window', () => {
    it('opens at the second of maturity and closes after the last second', () => {
      expect([999, 1_000, 2_000, 2_001].map((now) => exitState(exit, now))).toEqual([
        'notice',
        'open',
        'open',
        'lapsed',
      ]);
    });
  });
});

describe('sharesFor', () => {
  const position = { shares: 3_000n, assets: 1_000n };
  describe('when part of the worth is asked for', () => {
    it('gives the shares in proportion, rounded down', () => {
      expect(sharesFor(333n, position)).toBe(999n);
    });
  });
  describe('when all or more is asked for', () => {
    it('gives every share', () => {
      expect(sharesFor(1_000n, position)).toBe(3_000n);
      expect(sharesFor(5_000n, position)).toBe(3_000n);
    });
  });
});

describe('leastOut', () => {
  describe('when an amount is shown', () => {
    it('accepts at most one in a hundred less', () => {
      expect(leastOut(10_000n)).toBe(9_900n);
      expect(leastOut(50n)).toBe(50n);
    });
  });
});

describe('daysToBook', () => {
  describe('when the books are behind', () => {
    it('asks for help only beyond what a redemption books itself', () => {
      const now = 100 * 86_400 + 5;
      expect(daysToBook(100, now)).toBe(0);
      expect(daysToBook(36, now)).toBe(0);
      expect(daysToBook(35, now)).toBe(65);
    });
  });
});
