import { addresses } from '@makewhole/domain/chain/addresses.ts';
import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { present } from '@makewhole/domain/primitives/assert.ts';
import { createPublicClient, custom, encodeErrorResult, RpcRequestError } from 'viem';
import { describe, expect, it } from 'vitest';
import { claimIdFrom } from '@/lib/claim/values.ts';
import { readSettledClaim } from './get-settled-claim.ts';

const at = present(Object.values(addresses)[0], 'a deployment');
const claimId = claimIdFrom((7n << 16n) | 1n);

describe('readSettledClaim', () => {
  describe('given nobody filed it', () => {
    it('is undefined', async () => {
      const data = encodeErrorResult({ abi: claimBookAbi, errorName: 'ClaimUnknown', args: [claimId] });
      const request = () =>
        Promise.reject(
          new RpcRequestError({ body: {}, url: 'test', error: { code: 3, message: 'execution reverted', data } }),
        );
      const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
      expect(await readSettledClaim({ client, at }, claimId)).toBeUndefined();
    });
  });

  describe('given the chain does not answer', () => {
    it('says so by an error', async () => {
      const request = () => Promise.reject(new Error('away'));
      const client = createPublicClient({ transport: custom({ request }, { retryCount: 0 }) });
      await expect(readSettledClaim({ client, at }, claimId)).rejects.toThrow('away');
    });
  });
});
