import { describe, expect, it } from 'vitest';
import {
  approvalStep,
  approverOf,
  changesOf,
  parseClaims,
  parseDays,
  parseModelHash,
  parseShare,
  spentOn,
  usedBps,
} from './track-rules.ts';

const signer = '0x1111111111111111111111111111111111111111';
const other = '0x2222222222222222222222222222222222222222';
const modelHash = `0x${'aa'.repeat(32)}` as const;
const counting = { modelHash, signer, minAgeDays: 30, maxYearClaims: 4, drawBps: 500 } as const;

describe('changesOf', () => {
  const effects = (to: typeof counting | object) =>
    Object.fromEntries(changesOf(counting, { ...counting, ...to }).map(({ field, effect }) => [field, effect]));
  it('calls an older policy and a larger sample stricter, and more claims in a year looser', () => {
    const same = { modelHash: 'same', signer: 'same' };
    expect(effects({ minAgeDays: 31, maxYearClaims: 5, drawBps: 501 })).toEqual({
      ...same,
      minAgeDays: 'stricter',
      maxYearClaims: 'looser',
      drawBps: 'stricter',
    });
    expect(effects({ minAgeDays: 29, maxYearClaims: 3, drawBps: 499 })).toEqual({
      ...same,
      minAgeDays: 'looser',
      maxYearClaims: 'stricter',
      drawBps: 'looser',
    });
  });
  it('does not weigh another model or signer', () => {
    expect(effects({ signer: other, modelHash: `0x${'bb'.repeat(32)}` })).toMatchObject({
      modelHash: 'other',
      signer: 'other',
      drawBps: 'same',
    });
  });
  it('has nothing old for a line without a model', () => {
    const rows = changesOf(undefined, counting);
    expect(rows.map(({ from }) => from)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(new Set(rows.map(({ effect }) => effect))).toEqual(new Set(['other']));
  });
});

describe('spentOn and usedBps', () => {
  it('forget another day', () => {
    const purse = { spentAssets: 70n, day: 9 };
    expect([spentOn(purse, 9), spentOn(purse, 10)]).toEqual([70n, 0n]);
  });
  it('give a share of the cap, all of it when nothing is allowed', () => {
    expect([usedBps(0n, 10n), usedBps(5n, 10n), usedBps(12n, 10n), usedBps(0n, 0n)]).toEqual([
      0, 5_000, 10_000, 10_000,
    ]);
  });
});

describe('approvalStep', () => {
  const proposal = { kind: 'DailyCapProposed', by: signer, fromAt: 100, untilAt: 200 } as const;
  const step = (now: number, address: `0x${string}` = other, seats = ['actuary']) =>
    approvalStep(proposal, { address, seats, now });
  it('opens with the delay and closes with the week, to the second', () => {
    expect([99, 100, 200, 201].map((now) => step(now))).toEqual(['early', 'approve', 'approve', 'over']);
  });
  it('is for another person, with the seat', () => {
    expect(step(150, signer)).toBe('own');
    expect(step(150, other, ['auditor', 'adjudication-manager'])).toBe('seat');
  });
  it('is an auditor’s for a restart', () => {
    expect(approverOf({ kind: 'RestartProposed' })).toBe('auditor');
    const reader = { address: other, seats: ['auditor'], now: 150 } as const;
    expect(approvalStep({ ...proposal, kind: 'RestartProposed' }, reader)).toBe('approve');
  });
});

describe('what is typed', () => {
  it('is a share of more than nothing and at most all', () => {
    expect(['5', ' 2.5 ', '2,5', '0.01', '100'].map(parseShare)).toEqual([500, 250, 250, 1, 10_000]);
    expect(['', '0', '100.01', '1.234', '-1', 'five'].map(parseShare)).toEqual(new Array(6).fill(undefined));
  });
  it('is a number of days or claims that the contract can hold', () => {
    expect(['0', '65535', '65536', '1.5', ''].map(parseDays)).toEqual([0, 65_535, undefined, undefined, undefined]);
    expect(['0', '1', '255', '256'].map(parseClaims)).toEqual([undefined, 1, 255, undefined]);
  });
  it('is 32 bytes for a model, and not nothing', () => {
    expect(parseModelHash(` 0x${'AB'.repeat(32)} `)).toBe(`0x${'ab'.repeat(32)}`);
    expect([`0x${'00'.repeat(32)}`, '0xab', 'model'].map(parseModelHash)).toEqual([undefined, undefined, undefined]);
  });
});
