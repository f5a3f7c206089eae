import { describe, expect, it } from 'vitest';
import { restateItems } from './restate-items.ts';

const asset = { symbol: 'tUSD', decimals: 6 };
const item = { coverage: 0, cause: '0x00', claimedAssets: 329_000_000n, claimedDays: 0 } as const;
const stay = { coverage: 1, cause: '0x00', claimedAssets: 0n, claimedDays: 9 } as const;

describe('restateItems', () => {
  describe('when amounts and days are restated', () => {
    it('keeps coverage and cause and takes the new figures', () => {
      expect(restateItems([item, stay], ['410.5', ' 12 '], asset)).toEqual([
        { ...item, claimedAssets: 410_500_000n },
        { ...stay, claimedDays: 12 },
      ]);
    });
  });
  describe('when one of them is nothing', () => {
    it('restates none', () => {
      expect(restateItems([item, stay], ['410', '0'], asset)).toBeUndefined();
      expect(restateItems([item, stay], ['', '9'], asset)).toBeUndefined();
      expect(restateItems([item, stay], ['410'], asset)).toBeUndefined();
    });
  });
});
