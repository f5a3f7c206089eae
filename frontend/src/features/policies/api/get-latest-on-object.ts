'use client';

import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Hex } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

export function latestOnObjectQueryOptions({ client, at, chainId }: ChainReader, objectKey: Hex | null) {
  return queryOptions({
    queryKey: ['latest-on-object', chainId, objectKey],
    queryFn: async () =>
      objectKey === null
        ? 0
        : client.readContract({
            address: at.policyBook,
            abi: policyBookAbi,
            functionName: 'latestOnObject',
            args: [objectKey],
          }),
  });
}

/** The last policy on an object, asked of the register; zero without an object. */
export function useLatestOnObject(objectKey: Hex | null) {
  return useQuery(latestOnObjectQueryOptions(useChainReader(), objectKey));
}
