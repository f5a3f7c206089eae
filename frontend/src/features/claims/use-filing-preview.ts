'use client';

import { lensAbi } from '@makewhole/domain/chain/abi/Lens.ts';
import type { Filing, Waterfall } from '@makewhole/domain/claims/claim-types.ts';
import { hasClaimFlag } from '@makewhole/domain/claims/claim-flags.ts';
import { NEVER } from '@makewhole/domain/primitives/time.ts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** What filing would bring, as the contract itself says it. Amounts in base units, times in seconds. */
export interface FilingForecast {
  readonly waterfall: Waterfall;
  readonly outOfTerms: boolean;
  /** What would be put aside at once. */
  readonly reservableAssets: bigint;
  /** Until when the insurer must decide; undefined when the law profile has no such clock. */
  readonly decideBy: number | undefined;
}

/** Asks `Lens.previewClaim`. @throws viem's errors: a revert names what is wrong with the filing */
export async function previewFiling({ client, at }: ChainReader, filing: Filing): Promise<FilingForecast> {
  const [waterfall, flags, reservableAssets, decideBy] = await client.readContract({
    address: at.lens,
    abi: lensAbi,
    functionName: 'previewClaim',
    // As the next block will see it: in the last one a loss of this minute still lies in the future.
    blockTag: 'pending',
    args: [{ ...filing, items: [...filing.items], payees: [...filing.payees] }],
  });
  const outOfTerms = hasClaimFlag(flags, 'OUT_OF_TERMS');
  return {
    waterfall,
    outOfTerms,
    reservableAssets,
    decideBy: decideBy >= NEVER || decideBy === 0 ? undefined : decideBy,
  };
}

export function filingPreviewQueryOptions(reader: ChainReader, filing: Filing | undefined) {
  return queryOptions({
    queryKey: [
      'filing-preview',
      JSON.stringify(filing, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
    ],
    queryFn: () => {
      if (filing === undefined) throw new Error('There is nothing to preview yet');
      return previewFiling(reader, filing);
    },
    enabled: filing !== undefined,
    placeholderData: keepPreviousData,
    retry: 1,
  });
}

export function useFilingPreview(filing: Filing | undefined) {
  return useQuery(filingPreviewQueryOptions(useChainReader(), filing));
}
