'use client';

import { lensAbi } from '@makewhole/domain/chain/abi/Lens.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Address, erc20Abi } from 'viem';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** A pool against everything it answers for, straight from the chain. Base units. */
export interface PoolSolvency {
  readonly line: string;
  readonly pool: Address;
  readonly asset: AssetUnit;
  readonly buckets: Readonly<
    Record<
      | 'freeAssets'
      | 'lockedAssets'
      | 'reservedAssets'
      | 'payableAssets'
      | 'unearnedAssets'
      | 'feesAssets'
      | 'owedAssets',
      bigint
    >
  >;
  readonly balanceAssets: bigint;
  readonly accountedAssets: bigint;
  readonly coverBps: bigint;
  readonly solvent: boolean;
}

/** Asks `Lens.solvency` for every pool: no index, no API. @throws viem's errors */
export async function readSolvency({ client, at }: ChainReader): Promise<readonly PoolSolvency[]> {
  return Promise.all(
    Object.entries(at.pools).map(async ([line, pool]) => {
      const answer = await client.readContract({
        address: at.lens,
        abi: lensAbi,
        functionName: 'solvency',
        args: [pool],
      });
      const token = { address: answer.asset, abi: erc20Abi } as const;
      const [symbol, decimals] = await Promise.all([
        client.readContract({ ...token, functionName: 'symbol' }),
        client.readContract({ ...token, functionName: 'decimals' }),
      ]);
      const { buckets, balanceAssets, accountedAssets, coverBps, solvent } = answer;
      return { line, pool, asset: { symbol, decimals }, buckets, balanceAssets, accountedAssets, coverBps, solvent };
    }),
  );
}

export function solvencyQueryOptions(reader: ChainReader) {
  return queryOptions({
    queryKey: ['chain-solvency', reader.chainId],
    queryFn: () => readSolvency(reader),
    refetchInterval: 15_000,
    retry: 1,
  });
}

export function useSolvency() {
  return useQuery(solvencyQueryOptions(useChainReader()));
}
