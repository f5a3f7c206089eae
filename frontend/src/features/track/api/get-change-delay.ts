'use client';

import { fastTrackAbi } from '@makewhole/domain/chain/abi/FastTrack.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** Seconds between a proposal and its approval, at least: the contract never changes it. */
export function changeDelayQueryOptions({ client, at, chainId }: ChainReader) {
  return queryOptions({
    queryKey: ['fast-track-delay', chainId],
    queryFn: () => client.readContract({ address: at.fastTrack, abi: fastTrackAbi, functionName: 'changeDelay' }),
    staleTime: Infinity,
  });
}

export function useChangeDelay(): number | undefined {
  return useQuery(changeDelayQueryOptions(useChainReader())).data;
}
