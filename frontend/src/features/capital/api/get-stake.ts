'use client';

import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** What an account's shares are worth at the deposit price, base units. */
export function stakeQueryOptions({ client }: ChainReader, pool: Address, owner: Address | undefined) {
  return queryOptions({
    queryKey: ['stake', pool, owner],
    queryFn: async () => {
      if (owner === undefined) return 0n;
      const read = { address: pool, abi: reservePoolAbi } as const;
      const shares = await client.readContract({ ...read, functionName: 'balanceOf', args: [owner] });
      return client.readContract({ ...read, functionName: 'convertToAssets', args: [shares] });
    },
    enabled: owner !== undefined,
  });
}

/** The connected wallet's stake in a pool. */
export function useStake(pool: Address) {
  const { address } = useConnection();
  return useQuery(stakeQueryOptions(useChainReader(), pool, address));
}
