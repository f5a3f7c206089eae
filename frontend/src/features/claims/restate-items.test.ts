import { zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { describe, expect, it } from 'vitest';
import { restatedRoot, restateItems } from './restate-items.ts';

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

describe('restatedRoot', () => {
  const filedRoot = `0x${'11'.repeat(32)}` as const;
  const newRoot = `0x${'22'.repeat(32)}` as const;
  const seal = () => Promise.resolve(newRoot);
  describe('when files are brought', () => {
    it('is the root of exactly these', async () => {
      expect(await restatedRoot('revise', filedRoot, { count: 1, seal })).toBe(newRoot);
      expect(await restatedRoot('supplementLoss', filedRoot, { count: 2, seal })).toBe(newRoot);
    });
  });
  describe('when none are', () => {
    it('leaves a restated claim what it was filed with', async () => {
      expect(await restatedRoot('revise', filedRoot, { count: 0, seal })).toBe(filedRoot);
    });
    it('gives a new claim none: the files of the settled one stay with it', async () => {
      expect(await restatedRoot('supplementLoss', filedRoot, { count: 0, seal })).toBe(zeroBytes32);
    });
  });
});
