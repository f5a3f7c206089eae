'use client';

import { observationFeedAbi } from '@makewhole/domain/chain/abi/ObservationFeed.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ProductVersion } from '../catalogue/version-view.ts';
import { type ChainReader, useChainReader } from './use-chain-reader.ts';

export interface FindingOf {
  readonly version: Pick<ProductVersion, 'productId'> & { readonly observable: string };
  /** Where the policy lies; undefined while that is read. */
  readonly zone: number | undefined;
  /** First second of the period, chain time. */
  readonly periodStart: number;
}

/** What stands about a period. `rounds` is zero while nothing does. */
export interface FindingView {
  readonly latest: bigint;
  readonly rounds: number;
}

/** Asks the feed itself: what stands is on the chain, and nobody else is believed about it. */
export async function getFinding({ client, at }: ChainReader, of: FindingOf): Promise<FindingView> {
  const { latest, rounds } = await client.readContract({
    address: at.observationFeed,
    abi: observationFeedAbi,
    functionName: 'findingOf',
    args: [
      {
        product: labelToBytes32(of.version.productId),
        source: labelToBytes32(of.version.observable),
        region: of.zone ?? 0,
        periodStart: of.periodStart,
      },
    ],
  });
  return { latest, rounds };
}

export function findingQueryOptions(reader: ChainReader, of: FindingOf) {
  return queryOptions({
    queryKey: ['finding', reader.chainId, of.version.productId, of.zone, of.periodStart],
    queryFn: () => getFinding(reader, of),
    enabled: of.zone !== undefined,
  });
}

export function useFinding(of: FindingOf) {
  const reader = useChainReader();
  return useQuery(findingQueryOptions(reader, of));
}
