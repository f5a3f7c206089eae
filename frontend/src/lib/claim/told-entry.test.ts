import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { keccak256 } from 'viem';
import { describe, expect, it } from 'vitest';
import { dateOf } from './course.ts';
import { tellEntry } from './told-entry.ts';

const hash = keccak256('0x01');

describe('tellEntry', () => {
  describe('when the insurer asked for documents', () => {
    it('tells by when they are due and where the list is', () => {
      expect(tellEntry({ event: 'DocumentsRequested', args: { listHash: hash, dueAt: 500 } })).toEqual({
        kind: 'documents',
        words: hash,
        dueAt: 500,
      });
    });
  });
  describe('when the time to decide was extended', () => {
    it('tells the ground as a word', () => {
      const args = { basis: labelToBytes32('COMPLEX_CASE'), reasonsHash: hash, decideBy: 900 };
      expect(tellEntry({ event: 'ClaimExtended', args })).toMatchObject({ basis: 'COMPLEX_CASE', decideBy: 900 });
    });
  });
  describe('when the claimant appealed', () => {
    it('tells both figures and where the grounds are', () => {
      const args = { soughtAssets: 9n, statedAssets: 4n, groundsHash: hash };
      expect(tellEntry({ event: 'ClaimAppealed', args })).toEqual({
        kind: 'appealed',
        soughtAssets: 9n,
        statedAssets: 4n,
        words: hash,
      });
    });
  });
  describe('when the arbitrator ruled', () => {
    it('says whose figure it was', () => {
      const winners = [0n, 1n, 2n].map((ruling) => tellEntry({ event: 'ClaimRuled', args: { ruling } }));
      expect(winners).toEqual([
        { kind: 'ruled', winner: 'neither' },
        { kind: 'ruled', winner: 'insurer' },
        { kind: 'ruled', winner: 'claimant' },
      ]);
    });
  });
  describe('when the title says it all, or the event is not what this build knows', () => {
    it('adds nothing', () => {
      expect(tellEntry({ event: 'ClaimFiled', args: {} })).toBeUndefined();
      expect(tellEntry({ event: 'ClaimExtended', args: { decideBy: 900 } })).toBeUndefined();
    });
  });
});

describe('dateOf', () => {
  describe('when the contract says never or nothing', () => {
    it('gives no date', () => {
      expect([0, 2 ** 40 - 1, 1_700_000_000].map(dateOf)).toEqual([undefined, undefined, 1_700_000_000]);
    });
  });
});
