import { describe, expect, it } from 'vitest';
import type { Access } from './api/list-accesses.ts';
import { mergeAccesses } from './merge-accesses.ts';

const me = '0x1111111111111111111111111111111111111111';
const line = (at: number, change: Partial<Access> = {}): Access => ({
  at,
  actor: me,
  role: 'party',
  verb: 'list',
  objectId: 'a',
  outcome: 'allowed',
  ...change,
});

describe('mergeAccesses', () => {
  describe('when the same person did the same several times in a row', () => {
    it('makes one line of it, with the latest instant and how often', () => {
      expect(mergeAccesses([line(9), line(8), line(7)])).toEqual([{ ...line(9), times: 3 }]);
    });
  });
  describe('when a refused try stands between', () => {
    it('keeps it as a line of its own', () => {
      const tried = line(8, { outcome: 'refused' });
      expect(mergeAccesses([line(9), tried, line(7)]).map(({ at, times }) => [at, times])).toEqual([
        [9, 1],
        [8, 1],
        [7, 1],
      ]);
    });
  });
  describe('when two different files were opened', () => {
    it('keeps both', () => {
      const opened = [line(9, { verb: 'read' }), line(8, { verb: 'read', objectId: 'b' })];
      expect(mergeAccesses(opened)).toHaveLength(2);
    });
  });
});
