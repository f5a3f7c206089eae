import { describe, expect, it } from 'vitest';
import type { ClaimCourse } from '@/lib/claim/course.ts';
import { claimIdFrom } from '@/lib/claim/values.ts';
import { type ActsInput, claimActs } from './claim-acts.ts';

const none = {
  acknowledge: undefined,
  decide: undefined,
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
type Phase = ActsInput['claim']['phase'];
const acts = (phase: Phase, now: number, mine: boolean, change: Partial<ClaimCourse> = {}, toppable = 0n) =>
  claimActs({
    claim: { phase, paidAssets: 50n, statedAssets: 60n },
    course: { ...course, ...change },
    toppable,
    mine,
    now,
  });

describe('claimActs', () => {
  describe('given a closed claim', () => {
    const last = 9_000;
    const open = { moreUntil: last };
    it('lets its claimant claim more of the loss until the contract’s last second, once', () => {
      expect(acts('Closed', last, true, open)).toEqual(['supplementLoss']);
      expect(acts('Closed', last + 1, true, open)).toEqual([]);
      expect(acts('Closed', last, false, open)).toEqual([]);
      expect(acts('Closed', last, true)).toEqual([]);
      expect(acts('Closed', last, true, { ...open, supplementedBy: claimIdFrom((7n << 16n) | 2n) })).toEqual([]);
    });
  });
  describe('given a filed claim', () => {
    it('lets its claimant take it back, and anyone escalate from the second after the deadline on', () => {
      expect(acts('Filed', 1_000, true)).toEqual(['revise', 'withdraw']);
      expect(acts('Filed', 1_000, false)).toEqual([]);
      expect(acts('Filed', 1_001, true)).toEqual(['revise', 'withdraw', 'escalate']);
      expect(acts('Filed', 1_001, false)).toEqual(['escalate']);
    });
    it('lets nobody escalate where the law has no such clock', () => {
      expect(acts('Filed', 9_999_999, false, { silentUntil: undefined })).toEqual([]);
    });
    it('lets anyone have the certain amount paid once the interim period is over', () => {
      const certain = { determinedAssets: 51n, by: { ...none, interim: 500 } };
      expect(acts('Filed', 500, false, certain)).toEqual([]);
      expect(acts('Filed', 501, false, certain)).toEqual(['payDetermined']);
      expect(acts('Filed', 501, false, { ...certain, determinedAssets: 50n })).toEqual([]);
    });
  });

  describe('given a claim whose turn it is to have more set aside', () => {
    it('lets anyone do it, also while documents are awaited or it is disputed, and nobody once it is closed', () => {
      expect(acts('Filed', 1_000, false, {}, 1n)).toEqual(['topUp']);
      expect(acts('Filed', 1_001, true, {}, 1n)).toEqual(['revise', 'withdraw', 'escalate', 'topUp']);
      const awaited = { by: { ...none, supplement: 2_000 } };
      expect(acts('AwaitingDocuments', 2_000, false, awaited, 1n)).toEqual(['topUp']);
      expect(acts('Decided', 1_000, false, {}, 1n)).toEqual(['topUp']);
      expect(acts('Appealed', 1_000, false, { soughtAssets: 90n }, 1n)).toContain('topUp');
      expect(acts('Closed', 1_000, false, {}, 1n)).toEqual([]);
    });
  });

  describe('given documents are awaited', () => {
    const awaited = { by: { ...none, supplement: 2_000 } };
    it('asks the claimant for them, and nobody can escalate meanwhile', () => {
      expect(acts('AwaitingDocuments', 2_000, true, awaited)).toEqual(['supplement', 'revise', 'withdraw']);
      expect(acts('AwaitingDocuments', 2_000, false, awaited)).toEqual([]);
    });
    it('goes on by itself when their time is over', () => {
      expect(acts('AwaitingDocuments', 2_001, true, awaited)).toEqual(['revise', 'withdraw', 'escalate']);
    });
  });

  describe('given a decision', () => {
    const window = { by: { ...none, appeal: 3_000 } };
    it('lets the claimant answer within the window and anyone close it after', () => {
      expect(acts('Decided', 3_000, true, window)).toEqual(['appeal', 'accept']);
      expect(acts('Decided', 3_000, false, window)).toEqual([]);
      expect(acts('Decided', 3_001, true, window)).toEqual(['accept', 'finalize']);
      expect(acts('Decided', 3_001, false, window)).toEqual(['finalize']);
    });
  });

  describe('given an appeal', () => {
    const appealed = { soughtAssets: 90n, disputable: true, by: { ...none, ruling: 4_000 } };
    it('lets anyone bring it to the arbitrator once, and end it when no ruling came', () => {
      expect(acts('Appealed', 4_000, false, appealed)).toEqual(['openDispute']);
      expect(acts('Appealed', 4_000, false, { ...appealed, disputable: false })).toEqual([]);
      expect(acts('Appealed', 4_001, false, { ...appealed, disputed: true })).toEqual(['resolve']);
    });
    it('ends at once when the insurer gave all that was sought', () => {
      expect(acts('Appealed', 3_999, false, { ...appealed, soughtAssets: 60n })).toEqual(['resolve']);
    });
  });
});
