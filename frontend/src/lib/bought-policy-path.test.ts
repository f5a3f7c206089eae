import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { zeroAddress, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { encodeAbiParameters, type Log, numberToHex, toEventSelector } from 'viem';
import { describe, expect, it } from 'vitest';
import { boughtPolicyPath } from './bought-policy-path.ts';

function issued(policyId: number): Log {
  const [event] = policyBookAbi.filter((entry) => entry.type === 'event' && entry.name === 'PolicyIssued');
  if (event?.type !== 'event') throw new Error('PolicyBook tells of no policy');
  const rest = [zeroAddress, 1n, 1n, 0n, 0, 0, 0, 0, zeroBytes32, 0] as const;
  return {
    address: zeroAddress,
    topics: [toEventSelector(event), numberToHex(policyId, { size: 32 }), zeroBytes32, zeroBytes32],
    data: encodeAbiParameters(
      event.inputs.filter((input) => !('indexed' in input && input.indexed)),
      rest,
    ),
    blockHash: zeroBytes32,
    blockNumber: 1n,
    logIndex: 0,
    transactionHash: zeroBytes32,
    transactionIndex: 0,
    removed: false,
  };
}

describe('boughtPolicyPath', () => {
  it('leads to my cover when the receipt names no policy', () => {
    expect(boughtPolicyPath([])).toBe('/policies');
  });

  it('leads to the one policy it names, and to my cover when there are several', () => {
    expect(boughtPolicyPath([issued(12)])).toBe('/policies/12');
    expect(boughtPolicyPath([issued(12), issued(13)])).toBe('/policies');
  });
});
