import { fastTrackAbi } from '@makewhole/domain/chain/abi/FastTrack.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { decodeFunctionData } from 'viem';
import { describe, expect, it } from 'vitest';
import { type TrackAct, trackCall } from './track-acts.ts';

const fastTrack = '0x1111111111111111111111111111111111111111';
const signer = '0x2222222222222222222222222222222222222222';
const hash = `0x${'ab'.repeat(32)}` as const;
const thresholds = { signer, minAgeDays: 30, maxYearClaims: 4, drawBps: 500 } as const;

const decoded = (act: TrackAct) => {
  const { to, data } = trackCall(fastTrack, act);
  expect(to).toBe(fastTrack);
  return decodeFunctionData({ abi: fastTrackAbi, data });
};

describe('trackCall', () => {
  it('brings a model with its line, its hash and every threshold, the second time exactly as the first', () => {
    const args = [labelToBytes32('MOTOR'), hash, { ...thresholds, state: 1 }];
    const model = { ...thresholds, modelHash: hash };
    for (const kind of ['proposeModel', 'approveModel'] as const)
      expect(decoded({ kind, line: 'MOTOR', model })).toEqual({ functionName: kind, args });
  });
  it('stops one model of one line with reasons', () => {
    const act = { kind: 'stopModel', line: 'MOTOR', modelHash: hash, reasonsHash: hash } as const;
    expect(decoded(act)).toEqual({ functionName: 'stopModel', args: [labelToBytes32('MOTOR'), hash, hash] });
  });
  it('brings a cap with its pool, nothing included', () => {
    for (const kind of ['proposeDailyCap', 'approveDailyCap'] as const)
      expect(decoded({ kind, pool: signer, capAssets: 0n })).toEqual({ functionName: kind, args: [signer, 0n] });
  });
  it('halts and restarts with reasons', () => {
    for (const kind of ['haltTrack', 'proposeRestart', 'approveRestart'] as const)
      expect(decoded({ kind, reasonsHash: hash })).toEqual({ functionName: kind, args: [hash] });
  });
});
