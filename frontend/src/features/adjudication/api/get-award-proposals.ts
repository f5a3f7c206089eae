'use client';

import { claimOfficeAbi } from '@makewhole/domain/chain/abi/ClaimOffice.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Address, type Hex, zeroAddress } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import type { ClaimId } from '@/lib/claim/values.ts';

/** A payment one person proposed on a closed claim; base units. */
export interface AwardProposal {
  readonly by: Address;
  readonly assets: bigint;
  /** Commitment to the reasons. */
  readonly basisRef: Hex;
}

/** Proposals nobody approved yet, asked of the office itself: its log names them, its book says which still stand. */
export async function readAwardProposals(
  { client, at }: ChainReader,
  claimId: ClaimId,
): Promise<readonly AwardProposal[]> {
  const office = { address: at.claimOffice, abi: claimOfficeAbi } as const;
  const logs = await client.getContractEvents({
    ...office,
    eventName: 'AwardProposed',
    args: { claimId },
    fromBlock: BigInt(at.startBlock),
    strict: true,
  });
  const told = new Map(
    logs.map(({ args: { assets, basisRef } }) => [`${String(assets)}:${basisRef}`, { assets, basisRef }]),
  );
  const standing = await Promise.all(
    [...told.values()].map(async (award) => {
      const by = await client.readContract({ ...office, functionName: 'proposerOf', args: [claimId, award] });
      return by === zeroAddress ? undefined : { ...award, by };
    }),
  );
  return standing.filter((award) => award !== undefined);
}

export function useAwardProposals(claimId: ClaimId) {
  const reader = useChainReader();
  return useQuery(
    queryOptions({
      queryKey: ['award-proposals', reader.chainId, claimId.toString()],
      queryFn: () => readAwardProposals(reader, claimId),
      refetchInterval: 30_000,
    }),
  );
}
