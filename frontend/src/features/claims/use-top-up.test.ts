import { describe, expect, it } from 'vitest';
import { decodeFunctionData, encodeFunctionResult, createPublicClient, custom, type Hex } from 'viem';
import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { claimIdFrom } from '@/lib/claim/values.ts';
import { readTopUp } from './use-top-up.ts';

const pool = '0x1111111111111111111111111111111111111111';
const claimId = claimIdFrom((7n << 16n) | 1n);
const empty = {
  lockedAssets: 0n,
  reservedAssets: 0n,
  payableAssets: 0n,
  unearnedAssets: 0n,
  feesAssets: 0n,
  depositAssets: 0n,
  heldAssets: 0n,
  unreservedAssets: 0n,
  ripeFeesAssets: 0n,
};

/** A node on which this claim is next, or another, and the pool has so much. */
function nodeWith(next: bigint, wanted: bigint, freeAssets: bigint, owedAssets = 0n) {
  const answer = (data: Hex): Hex =>
    decodeFunctionData({ abi: reservePoolAbi, data }).functionName === 'nextUnreserved'
      ? encodeFunctionResult({ abi: reservePoolAbi, functionName: 'nextUnreserved', result: [next, wanted] })
      : encodeFunctionResult({
          abi: reservePoolAbi,
          functionName: 'buckets',
          result: { ...empty, freeAssets, owedAssets },
        });
  const request = ({ params }: { readonly params: readonly [{ readonly data: Hex }] }) =>
    Promise.resolve(answer(params[0].data));
  return { client: createPublicClient({ transport: custom({ request }) }) };
}

describe('readTopUp', () => {
  describe('given it is the claim’s turn', () => {
    it('says what free capital gives of what it wants', async () => {
      expect(await readTopUp(nodeWith(claimId, 180n, 500n), { claimId, pool })).toBe(180n);
      expect(await readTopUp(nodeWith(claimId, 180n, 90n), { claimId, pool })).toBe(90n);
    });
    it('says nothing while the pool owes', async () => {
      expect(await readTopUp(nodeWith(claimId, 180n, 500n, 1n), { claimId, pool })).toBe(0n);
    });
  });
  describe('given another claim is before it', () => {
    it('says nothing', async () => {
      expect(await readTopUp(nodeWith(claimId + 1n, 180n, 500n), { claimId, pool })).toBe(0n);
    });
  });
});
