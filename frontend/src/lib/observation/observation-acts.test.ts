import { observationFeedAbi } from '@makewhole/domain/chain/abi/ObservationFeed.ts';
import { parametricTriggerAbi } from '@makewhole/domain/chain/abi/ParametricTrigger.ts';
import type { SignedStatement } from '@makewhole/domain/oracles/signed-observation.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { decodeFunctionData } from 'viem';
import { describe, expect, it } from 'vitest';
import { isAbout, observationCall } from './observation-acts.ts';

const at = { observationFeed: `0x${'11'.repeat(20)}`, parametricTrigger: `0x${'22'.repeat(20)}` } as const;
const period = { productId: 'rain', source: 'HKO-RAIN-DAY', region: 852, periodStart: 1_780_000_000 };
const ref = {
  product: labelToBytes32('rain'),
  source: labelToBytes32('HKO-RAIN-DAY'),
  region: 852,
  periodStart: 1_780_000_000,
};
const signature = `0x${'ab'.repeat(65)}` as const;
const signed: SignedStatement = {
  chainId: 31_337,
  feed: `0x${'11'.repeat(20)}`,
  product: 'rain',
  source: 'HKO-RAIN-DAY',
  region: 852,
  periodStart: 1_780_000_000,
  value: '1500',
  unit: 'TenthMillimetre',
  observedAt: 1_780_086_460,
  round: 1,
  attempt: 1,
  signatures: [{ seat: 3, signature }],
};

describe('observationCall', () => {
  describe('when a holder doubts', () => {
    it('sends the bond along with the policy', () => {
      const call = observationCall(at, period, { act: 'dispute', policyId: 7, bond: 10n });
      expect(call).toMatchObject({ to: at.observationFeed, value: 10n });
      expect(decodeFunctionData({ abi: observationFeedAbi, data: call.data })).toEqual({
        functionName: 'dispute',
        args: [ref, 7],
      });
    });
  });
  describe('when others answer', () => {
    it('brings what they signed, in the order of their seats', () => {
      const { data } = observationCall(at, period, { act: 'answer', signed });
      const decoded = decodeFunctionData({ abi: observationFeedAbi, data });
      const said = { value: 1_500n, unit: 1, observedAt: 1_780_086_460, round: 1, attempt: 1 };
      expect(decoded).toEqual({ functionName: 'answer', args: [{ ref, ...said }, [signature]] });
    });
  });
  describe('when anybody has a policy paid', () => {
    it('goes to the trigger with a page of one', () => {
      const call = observationCall(at, period, { act: 'settle', policyId: 7 });
      expect(call.to).toBe(at.parametricTrigger);
      expect(decodeFunctionData({ abi: parametricTriggerAbi, data: call.data }).args).toEqual([ref, [7]]);
    });
  });
});

describe('isAbout', () => {
  it('takes the same period and kind of word, and no other', () => {
    expect(isAbout(signed, period, 1)).toBe(true);
    expect(isAbout(signed, period, 0)).toBe(false);
    for (const other of [{ productId: 'typhoon' }, { source: 'X' }, { region: 1 }, { periodStart: 1 }])
      expect(isAbout(signed, { ...period, ...other }, 1)).toBe(false);
  });
});
