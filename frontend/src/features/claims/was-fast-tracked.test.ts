import { describe, expect, it } from 'vitest';
import chinese from '../../../messages/zh-CN/claims.json';
import english from '../../../messages/en/claims.json';
import { wasFastTracked } from './was-fast-tracked.ts';

const fastTrack = `0x${'fa'.repeat(20)}` as const;
const desk = `0x${'de'.repeat(20)}` as const;

describe('wasFastTracked', () => {
  it('knows a decision of the fast track, and nobody else’s', () => {
    expect(wasFastTracked({ action: 'DecideInFull', actor: fastTrack }, fastTrack)).toBe(true);
    expect(wasFastTracked({ action: 'DecideInPart', actor: fastTrack }, fastTrack)).toBe(true);
    expect(wasFastTracked({ action: 'DecideInFull', actor: desk }, fastTrack)).toBe(false);
    expect(wasFastTracked({ action: 'SelfApprove', actor: fastTrack }, fastTrack)).toBe(false);
  });

  it('has a sentence of its own for holder and staff in both languages', () => {
    const said = [english, chinese].flatMap(({ thread }) => [thread.fastTracked, thread.holder.fastTracked]);
    expect(new Set(said).size).toBe(4);
    for (const { thread } of [english, chinese])
      expect(Object.values(thread.holder)).toContain(thread.holder.fastTracked);
  });
});
