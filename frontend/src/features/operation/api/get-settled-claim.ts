'use client';

import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { productBookAbi } from '@makewhole/domain/chain/abi/ProductBook.ts';
import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { present } from '@makewhole/domain/primitives/assert.ts';
import { type ClaimPhase, claimPhases } from '@makewhole/domain/claims/claim-types.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Address, erc20Abi } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { wasReverted } from '@/lib/was-reverted.ts';

/** A claim as far as money can come back for it; amounts in base units. */
export interface SettledClaim {
  readonly claimId: ClaimId;
  readonly phase: ClaimPhase;
  /** With what was awarded later. */
  readonly paidAssets: bigint;
  /** What came back so far, and the holder's part of it. */
  readonly recoveredAssets: bigint;
  readonly toHolderAssets: bigint;
  readonly pool: Address;
  readonly asset: { readonly address: Address; readonly symbol: string; readonly decimals: number };
}

/** Asked of the chain alone: the treasurer sees no case file. Undefined when nobody filed such a claim. */
export async function readSettledClaim(
  { client, at }: Pick<ChainReader, 'client' | 'at'>,
  claimId: ClaimId,
): Promise<SettledClaim | undefined> {
  const book = { address: at.claimBook, abi: claimBookAbi, args: [claimId] } as const;
  try {
    const claim = await client.readContract({ ...book, functionName: 'claimOf' });
    const course = await client.readContract({ ...book, functionName: 'courseOf' });
    const pool = await poolOf({ client, at }, claim.policyId);
    const address = await client.readContract({ address: pool, abi: reservePoolAbi, functionName: 'asset' });
    const [symbol, decimals] = await Promise.all([
      client.readContract({ address, abi: erc20Abi, functionName: 'symbol' }),
      client.readContract({ address, abi: erc20Abi, functionName: 'decimals' }),
    ]);
    return {
      claimId,
      phase: present(claimPhases[claim.phase], 'a phase of the contract'),
      paidAssets: claim.paidAssets + course.awardedAssets,
      recoveredAssets: course.recoveredAssets,
      toHolderAssets: course.toHolderAssets,
      pool,
      asset: { address, symbol, decimals },
    };
  } catch (error) {
    if (wasReverted(error)) return undefined;
    throw error;
  }
}

async function poolOf({ client, at }: Pick<ChainReader, 'client' | 'at'>, policyId: number): Promise<Address> {
  const policy = await client.readContract({
    address: at.policyBook,
    abi: policyBookAbi,
    functionName: 'policyOf',
    args: [policyId],
  });
  const terms = await client.readContract({
    address: at.productBook,
    abi: productBookAbi,
    functionName: 'claimTermsOf',
    args: [policy.versionId],
  });
  return terms.pool;
}

export function settledClaimQueryOptions(reader: ChainReader, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['settled-claim', reader.chainId, claimId.toString()],
    queryFn: async () => (await readSettledClaim(reader, claimId)) ?? null,
  });
}

export function useSettledClaim(claimId: ClaimId) {
  return useQuery(settledClaimQueryOptions(useChainReader(), claimId));
}
