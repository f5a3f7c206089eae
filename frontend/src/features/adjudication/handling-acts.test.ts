import { describe, expect, it } from 'vitest';
import type { ClaimCourse } from '@/lib/claim/course.ts';
import { handlingActs, type HandlingInput } from './handling-acts.ts';

const none = {
  acknowledge: undefined,
  decide: 1_000,
  interim: undefined,
  supplement: undefined,
  appeal: undefined,
  evidence: undefined,
  ruling: undefined,
};
const course: ClaimCourse = {
  stops: 0,
  extensions: 0,
  acknowledged: false,
  improved: false,
  disputed: false,
  disputable: false,
  appealedAt: 0,
  soughtAssets: 0n,
  determinedAssets: 0n,
  original: undefined,
  supplementedBy: undefined,
  by: none,
  silentUntil: 1_000,
  moreUntil: undefined,
};
const acts = (
  phase: HandlingInput['claim']['phase'],
  now: number,
  change: Partial<ClaimCourse> = {},
  seats: readonly string[] = ['adjuster'],
  flags: readonly string[] = [],
) => handlingActs({ claim: { phase, flags: [...flags] }, course: { ...course, ...change }, seats, now });

describe('handlingActs', () => {
  describe('given a filed claim', () => {
    it('offers an adjuster all acts, more time only until the deadline', () => {
      expect(acts('Filed', 1_000)).toEqual(['acknowledge', 'requestDocuments', 'extend', 'advance']);
      expect(acts('Filed', 1_001, { acknowledged: true })).toEqual(['requestDocuments', 'advance']);
    });
    it('pays nothing on account for a loss outside the terms', () => {
      expect(acts('Filed', 1, {}, ['adjuster'], ['OUT_OF_TERMS'])).not.toContain('advance');
    });
    it('lets only a senior adjuster restate the reserve, and an auditor nothing', () => {
      expect(acts('Filed', 1, {}, ['senior-adjuster'])).toEqual(['reviseReserve']);
      expect(acts('Filed', 1, {}, ['auditor'])).toEqual([]);
    });
  });
  describe('given documents are awaited', () => {
    it('waits until they come or their time is over', () => {
      const by = { ...none, supplement: 500 };
      expect(acts('AwaitingDocuments', 500, { by })).toEqual([]);
      expect(acts('AwaitingDocuments', 501, { by, acknowledged: true })).toEqual([
        'requestDocuments',
        'extend',
        'advance',
      ]);
    });
  });
  describe('given an appeal', () => {
    it('lets the insurer raise its figure once, before evidence closes', () => {
      const by = { ...none, evidence: 700 };
      expect(acts('Appealed', 700, { by })).toEqual(['improve']);
      expect(acts('Appealed', 701, { by })).toEqual([]);
      expect(acts('Appealed', 700, { by, improved: true })).toEqual([]);
    });
  });
});
