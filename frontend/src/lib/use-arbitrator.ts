'use client';

import { arbitratorRegisterAbi } from '@makewhole/domain/chain/abi/ArbitratorRegister.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { type ChainReader, useChainReader } from './claim/use-chain-reader.ts';

export function arbitratorQueryOptions({ client, chainId, at }: ChainReader, person: Address | undefined) {
  return queryOptions({
    queryKey: ['arbitrator', chainId, person],
    queryFn: async () => {
      if (person === undefined) return false;
      const register = { address: at.arbitratorRegister, abi: arbitratorRegisterAbi } as const;
      return client.readContract({ ...register, functionName: 'isMember', args: [person] });
    },
    enabled: person !== undefined,
    staleTime: 300_000,
  });
}

/** Whether somebody can be drawn as an arbitrator: on the register, by the register's own word. */
export function useIsArbitrator(person: Address | undefined): boolean {
  return useQuery(arbitratorQueryOptions(useChainReader(), person)).data ?? false;
}
