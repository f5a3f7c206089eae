import { describe, expect, it } from 'vitest';
import { formatAmount, parseAmount } from './format-amount.ts';
import { formatChainTime, formatDuration, formatRelative, roundDuration } from './format-time.ts';
import { createFormat } from './use-format.ts';

const asset = { symbol: 'tUSD', decimals: 6 };
const DAY = 86_400;

describe('formatAmount', () => {
  it('shows cents half up and keeps every digit in the exact text', () => {
    expect(formatAmount(1_234_567_890n, asset)).toEqual({ figure: '1,234.57', symbol: 'tUSD', exact: '1,234.56789' });
    expect(formatAmount(4_999n, asset).figure).toBe('0.00');
    expect(formatAmount(5_000n, asset).figure).toBe('0.01');
  });
  it('rounds what is owed away from zero as it does what is due', () => {
    expect(formatAmount(-5_000n, asset).figure).toBe('−0.01');
  });
  it('never goes through a float', () => {
    expect(formatAmount(2n ** 96n - 1n, asset).exact).toBe('79,228,162,514,264,337,593,543.950335');
  });
});

describe('parseAmount', () => {
  it('reads what people type', () => {
    expect(parseAmount('1,330.50', asset)).toBe(1_330_500_000n);
    expect(parseAmount(' 20 ', asset)).toBe(20_000_000n);
  });
  it('refuses what is no amount of this asset', () => {
    for (const typed of ['', 'abc', '-3', '1.0000001', '1e9']) expect(parseAmount(typed, asset), typed).toBeUndefined();
  });
});

describe('ratio', () => {
  it('is a percentage below ten times and a multiple from there on', () => {
    expect(createFormat('en', 'UTC').ratio(31_240)).toBe('312.4%');
    expect(createFormat('en', 'UTC').ratio(824_006)).toBe('82.4×');
    expect(createFormat('zh-CN', 'UTC').ratio(824_006)).toBe('82.4 倍');
  });
});

describe('time in words', () => {
  it('takes the largest unit that is still true', () => {
    expect(roundDuration(47 * 3_600)).toEqual({ value: 47, unit: 'hour' });
    expect(roundDuration(4 * DAY + 3_600)).toEqual({ value: 4, unit: 'day' });
    expect(roundDuration(90)).toEqual({ value: 1, unit: 'minute' });
  });
  it('speaks both languages', () => {
    expect(formatDuration(4 * DAY, 'en')).toBe('4 days');
    expect(formatDuration(4 * DAY, 'zh-CN')).toBe('4 天');
    expect(formatRelative(5 * DAY, 0, 'en')).toBe('in 5 days');
    expect(formatRelative(0, 5 * DAY, 'zh-CN')).toBe('5天前');
  });
  it('gives chain time to the second in UTC', () => {
    expect(formatChainTime(1_793_000_000)).toBe('2026-10-26 07:33:20 UTC');
  });
  it('writes dates in the reader’s zone', () => {
    const instant = Date.UTC(2026, 10, 22, 20, 0) / 1000;
    expect(createFormat('zh-CN', 'Asia/Shanghai').date(instant)).toBe('2026年11月23日');
    expect(createFormat('en', 'UTC').date(instant)).toBe('November 22, 2026');
  });
});
