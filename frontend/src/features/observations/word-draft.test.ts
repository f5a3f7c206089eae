import type { SignedStatement } from '@makewhole/domain/oracles/signed-observation.ts';
import { describe, expect, it } from 'vitest';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import { isSpent, ownWord, readTyped, readyWord, wordToSign } from './word-draft.ts';

const rain = { source: 'HKO-RAIN-DAY', minValue: 0n, maxValue: 10_000n, heartbeat: 259_200 };
const DAY = 86_400;
const periodEnd = 1_000 * DAY;
const now = periodEnd + 7_200;
const feed = `0x${'11'.repeat(20)}` as const;
const observation: ObservationView = {
  key: `0x${'ab'.repeat(32)}`,
  productId: 'rain',
  source: 'HKO-RAIN-DAY',
  unit: 'TenthMillimetre',
  region: 852,
  periodStart: periodEnd - DAY,
  periodEnd,
  status: 'Awaited',
  isConcluded: true,
  quorum: 2,
  operators: 5,
  word: null,
  finals: 0,
  latest: null,
  lowest: null,
  highest: null,
  reportableUntil: periodEnd + 3 * DAY,
  revisableUntil: periodEnd + 20 * DAY,
  eventAssets: 0n,
  eventCapAssets: 0n,
};
const signature = `0x${'cd'.repeat(65)}` as const;
const wordOf = (value: string, observedAt: number, seats: readonly number[]): SignedStatement => ({
  chainId: 31_337,
  feed,
  product: 'rain',
  source: 'HKO-RAIN-DAY',
  region: 852,
  periodStart: periodEnd - DAY,
  value,
  unit: 'TenthMillimetre',
  observedAt,
  round: 1,
  attempt: 0,
  signatures: seats.map((seat) => ({ seat, signature })),
});
const base = { observation, source: rain, words: [], value: 2_034n, chainId: 31_337, feed, now };

describe('readTyped', () => {
  it('reads millimetres into tenths, at both bounds and no further', () => {
    expect(readTyped(' 203.4 ', rain)).toEqual({ kind: 'value', value: 2_034n });
    expect(readTyped('0', rain)).toEqual({ kind: 'value', value: 0n });
    expect(readTyped('1000', rain)).toEqual({ kind: 'value', value: 10_000n });
    expect(readTyped('1000.1', rain)).toEqual({ kind: 'outOfBounds' });
    expect(readTyped('-1', rain)).toEqual({ kind: 'outOfBounds' });
  });
  it('takes no words, no comma and no exponent for a number', () => {
    for (const text of ['rain', '1,5', '1e3', '1.', '٣']) expect(readTyped(text, rain)).toEqual({ kind: 'notNumber' });
    expect(readTyped('  ', rain)).toEqual({ kind: 'empty' });
  });
});

describe('wordToSign', () => {
  it('is a word of its own, read now, where nobody said the same', () => {
    const words = [wordOf('100', now - 60, [1])];
    expect(wordToSign({ ...base, words })).toMatchObject({ value: '2034', observedAt: now, round: 1, attempt: 0 });
  });
  it('is the word of others who said the same, so that the signatures count together', () => {
    expect(wordToSign({ ...base, words: [wordOf('2034', now - 60, [1])] }).observedAt).toBe(now - 60);
  });
  it('joins nothing that was read before the end, or is about to be stale', () => {
    const late = now + 2 * DAY;
    for (const [at, read] of [
      [now, periodEnd - 1],
      [late, late - rain.heartbeat + 3_599],
    ] as const)
      expect(wordToSign({ ...base, now: at, words: [wordOf('2034', read, [1])] }).observedAt).toBe(at);
  });
  it('answers the round that is doubted', () => {
    const word = {
      round: 2,
      value: 1n,
      observedAt: now,
      signers: [{ seat: 1, label: 'OBSERVER_1' }],
      reportedAt: now,
      disputableUntil: now,
      dispute: {
        disputer: feed,
        operator: { seat: 3, label: 'OBSERVER_3' },
        policyId: null,
        bond: null,
        disputedAt: now,
        answerableUntil: now,
      },
      answer: null,
      finalAt: null,
      unresolvedAt: null,
    };
    const doubted: ObservationView = { ...observation, status: 'Disputed', word };
    expect(wordToSign({ ...base, observation: doubted })).toMatchObject({ round: 2, attempt: 1 });
    expect([1, 2, 3].map((seat) => isSpent(doubted, seat))).toEqual([true, false, true]);
    expect(isSpent(observation, 1)).toBe(false);
  });
});

describe('readyWord', () => {
  it('is the first that a quorum signed and the feed would take', () => {
    const stale = wordOf('1', now - rain.heartbeat - 1, [1, 2]);
    const short = wordOf('2', now, [3]);
    const ready = wordOf('3', now - 5, [4, 5]);
    expect(readyWord([stale, short, ready], observation, rain, now + 2 * DAY)).toBe(ready);
    expect(readyWord([short], observation, rain, now)).toBeUndefined();
    expect(ownWord([short, ready], 5)).toBe(ready);
    expect(ownWord([short, ready], 1)).toBeUndefined();
  });
});
