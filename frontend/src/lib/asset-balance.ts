'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Address, erc20Abi, type PublicClient } from 'viem';
import { useConnection } from 'wagmi';
import { useChainReader } from './claim/use-chain-reader.ts';

/** What an address holds of a token, base units; from the chain, because a wallet's money is nobody else's to tell. */
export function assetBalanceQueryOptions(client: PublicClient, asset: Address, owner: Address | undefined) {
  return queryOptions({
    queryKey: ['asset-balance', asset, owner],
    queryFn: () =>
      owner === undefined
        ? Promise.resolve(0n)
        : client.readContract({ address: asset, abi: erc20Abi, functionName: 'balanceOf', args: [owner] }),
    enabled: owner !== undefined,
    refetchInterval: 15_000,
  });
}

/** The connected wallet's balance of an asset; `data` is undefined without a wallet. */
export function useAssetBalance(asset: Address) {
  const { client } = useChainReader();
  const { address } = useConnection();
  return useQuery(assetBalanceQueryOptions(client, asset, address));
}
