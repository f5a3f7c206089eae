import { describe, expect, it } from 'vitest';
import { claimMovesOf } from './claim-moves.ts';

const line = (claimId: bigint | null, assets: bigint | null) => ({ claimId, assets });

describe('claimMovesOf', () => {
  it('says what was set aside, what of it came back, and what stayed as the payment', () => {
    const moves = claimMovesOf([line(null, 5n), line(1n, 100n), line(1n, -40n), line(1n, 0n)]);
    expect([...moves]).toEqual([
      [1, { kind: 'Reserved', assets: 100n }],
      [2, { kind: 'Freed', assets: -40n }],
      [3, { kind: 'Settled', assets: 60n }],
    ]);
  });

  it('does not call a claim paid for which nothing was set aside', () => {
    expect([...claimMovesOf([line(1n, 70n), line(2n, 0n), line(2n, null)])].slice(1)).toEqual([
      [1, { kind: 'Untouched', assets: 0n }],
      [2, { kind: 'Untouched', assets: 0n }],
    ]);
  });
});
