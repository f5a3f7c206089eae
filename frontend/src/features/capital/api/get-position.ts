'use client';

import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** A request to leave. Shares wait in the pool; what comes out now is bounded by the window and by free capital. */
export interface ExitRequest {
  readonly shares: bigint;
  /** At the exit price of this moment, base units. */
  readonly assets: bigint;
  /** Seconds, chain time. */
  readonly matureAt: number;
  readonly lapsesAt: number;
  /** What a redemption would bring now, base units; zero outside the window. */
  readonly redeemableAssets: bigint;
}

/** An account's place in a pool. */
export interface Position {
  /** Shares in the wallet, and their worth at the deposit price in base units. */
  readonly shares: bigint;
  readonly assets: bigint;
  readonly exit: ExitRequest | undefined;
  /** First day whose earnings are not booked yet, days since 1970 UTC. */
  readonly earnedThroughDay: number;
}

const nowhere: Position = { shares: 0n, assets: 0n, exit: undefined, earnedThroughDay: 0 };

export function positionQueryOptions({ client }: ChainReader, pool: Address, owner: Address | undefined) {
  const read = { address: pool, abi: reservePoolAbi } as const;
  const readExit = async (account: Address): Promise<ExitRequest | undefined> => {
    const [shares, matureAt, lapsesAt] = await client.readContract({
      ...read,
      functionName: 'exitOf',
      args: [account],
    });
    if (shares === 0n) return undefined;
    const most = await client.readContract({ ...read, functionName: 'maxRedeem', args: [account] });
    const [assets, redeemableAssets] = await Promise.all(
      [shares, most].map((some) => client.readContract({ ...read, functionName: 'previewRedeem', args: [some] })),
    );
    return { shares, assets: assets ?? 0n, matureAt, lapsesAt, redeemableAssets: redeemableAssets ?? 0n };
  };
  return queryOptions({
    queryKey: ['position', pool, owner],
    queryFn: async (): Promise<Position> => {
      if (owner === undefined) return nowhere;
      const shares = await client.readContract({ ...read, functionName: 'balanceOf', args: [owner] });
      const [assets, earnedThroughDay, exit] = await Promise.all([
        client.readContract({ ...read, functionName: 'convertToAssets', args: [shares] }),
        client.readContract({ ...read, functionName: 'earnedThroughDay' }),
        readExit(owner),
      ]);
      return { shares, assets, exit, earnedThroughDay };
    },
    enabled: owner !== undefined,
    refetchInterval: 15_000,
  });
}

/** The connected wallet's place in a pool, asked of the chain. */
export function usePosition(pool: Address) {
  const { address } = useConnection();
  return useQuery(positionQueryOptions(useChainReader(), pool, address));
}
