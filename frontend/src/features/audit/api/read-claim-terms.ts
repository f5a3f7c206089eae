'use client';

import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { productBookAbi } from '@makewhole/domain/chain/abi/ProductBook.ts';
import { policyOfClaim } from '@makewhole/domain/primitives/ids.ts';
import type { Coverage } from '@makewhole/domain/products/terms.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import type { ClaimId } from '@/lib/claim/values.ts';

/** What bounds a claim, as the contracts themselves keep it. Base units. */
export interface ChainTerms {
  readonly limitAssets: bigint;
  readonly deductibleAssets: bigint;
  readonly claimLimitAssets: bigint;
  readonly coverages: readonly Coverage[];
}

/** Policy and version of a claim, read from the chain. @throws viem's errors */
export async function readClaimTerms({ client, at }: ChainReader, claimId: ClaimId): Promise<ChainTerms> {
  const policy = await client.readContract({
    address: at.policyBook,
    abi: policyBookAbi,
    functionName: 'policyOf',
    args: [policyOfClaim(claimId)],
  });
  const terms = await client.readContract({
    address: at.productBook,
    abi: productBookAbi,
    functionName: 'termsOf',
    args: [policy.versionId],
  });
  return {
    limitAssets: policy.limitAssets,
    deductibleAssets: policy.hasDeductible ? policy.deductibleAssets : terms.deductibleAssets,
    claimLimitAssets: terms.claimLimitAssets,
    coverages: terms.coverages,
  };
}

export function claimTermsQueryOptions(reader: ChainReader, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['chain-terms', reader.chainId, claimId.toString()],
    queryFn: () => readClaimTerms(reader, claimId),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
}

export function useClaimTerms(claimId: ClaimId) {
  return useQuery(claimTermsQueryOptions(useChainReader(), claimId));
}
