'use client';

import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

type Claim = Pick<ClaimView, 'claimId' | 'pool'>;

/** What one more call sets aside for the claim out of free capital: nothing while others are before it or money is owed. */
export async function readTopUp({ client }: Pick<ChainReader, 'client'>, { claimId, pool }: Claim): Promise<bigint> {
  const book = { address: pool, abi: reservePoolAbi } as const;
  const [next, wanted] = await client.readContract({ ...book, functionName: 'nextUnreserved' });
  if (next !== claimId) return 0n;
  const { freeAssets, owedAssets } = await client.readContract({ ...book, functionName: 'buckets' });
  if (owedAssets > 0n) return 0n;
  return wanted < freeAssets ? wanted : freeAssets;
}

export function topUpQueryOptions(reader: ChainReader, claim: Claim) {
  return queryOptions({
    queryKey: ['top-up', reader.chainId, claim.claimId.toString()],
    queryFn: () => readTopUp(reader, claim),
    refetchInterval: 15_000,
  });
}

/** {@link readTopUp}; zero until it is known. */
export function useTopUp(claim: Claim): bigint {
  return useQuery(topUpQueryOptions(useChainReader(), claim)).data ?? 0n;
}
