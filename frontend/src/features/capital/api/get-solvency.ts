'use client';

import { lensAbi } from '@makewhole/domain/chain/abi/Lens.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

export function solvencyQueryOptions({ client, at }: ChainReader, pool: Address) {
  return queryOptions({
    queryKey: ['solvency', pool],
    queryFn: () => client.readContract({ address: at.lens, abi: lensAbi, functionName: 'solvency', args: [pool] }),
    refetchInterval: 15_000,
  });
}

/** Assets against every liability of a pool, asked of the chain and of nobody else. */
export function useSolvency(pool: Address) {
  return useQuery(solvencyQueryOptions(useChainReader(), pool));
}
