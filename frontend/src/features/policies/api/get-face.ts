'use client';

import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { readFace } from '../read-face.ts';
import type { PolicyView } from './policy-view.ts';

export function faceQueryOptions({ client, at, chainId }: ChainReader, { policyId, status }: PolicyView) {
  return queryOptions({
    // Drawn anew when the policy's state changes.
    queryKey: ['policy-face', chainId, policyId, status],
    queryFn: async () =>
      readFace(
        await client.readContract({
          address: at.policyBook,
          abi: policyBookAbi,
          functionName: 'tokenURI',
          args: [BigInt(policyId)],
        }),
      ),
    staleTime: 60_000,
  });
}

/** The picture of a policy, asked of the register itself. */
export function useFace(policy: PolicyView) {
  return useQuery(faceQueryOptions(useChainReader(), policy));
}
