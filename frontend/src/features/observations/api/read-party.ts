'use client';

import { observationFeedAbi } from '@makewhole/domain/chain/abi/ObservationFeed.ts';
import { sourceRegisterAbi } from '@makewhole/domain/chain/abi/SourceRegister.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { z } from 'zod';
import { idSchema } from '@/lib/api-values.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

/** What decides how somebody may doubt: the seat of an operator (zero for nobody), the bond and what waits for them, wei. */
export interface DisputeParty {
  readonly seat: number;
  readonly bond: bigint;
  readonly credit: bigint;
}

export async function readParty({ client, at }: ChainReader, person: Address): Promise<DisputeParty> {
  const feed = { address: at.observationFeed, abi: observationFeedAbi } as const;
  const register = { address: at.sourceRegister, abi: sourceRegisterAbi } as const;
  const [seat, bond, credit] = await Promise.all([
    client.readContract({ ...register, functionName: 'seatOf', args: [person] }),
    client.readContract({ ...feed, functionName: 'disputeBond' }),
    client.readContract({ ...feed, functionName: 'creditOf', args: [person] }),
  ]);
  return { seat, bond, credit };
}

export function partyQueryOptions(reader: ChainReader, person: Address | undefined) {
  return queryOptions({
    queryKey: ['dispute-party', reader.chainId, person],
    queryFn: () => (person === undefined ? Promise.resolve(null) : readParty(reader, person)),
    enabled: person !== undefined,
    refetchInterval: 10_000,
  });
}

/** What the chain says of who wants to doubt. */
export function useDisputeParty(person: Address | undefined) {
  return useQuery(partyQueryOptions(useChainReader(), person));
}

const coversSchema = z.object({
  policies: z.array(
    z.object({
      policyId: idSchema,
      productId: z.string(),
      holder: z.string(),
      status: z.string(),
      zone: z.number().nullish(),
    }),
  ),
});

/** A policy as far as a dispute needs it. */
export type DisputeCover = z.output<typeof coversSchema>['policies'][number];

export function coversQueryOptions(read: ReadApi, person: Address | undefined) {
  return queryOptions({
    queryKey: ['dispute-covers', person],
    queryFn: async ({ signal }) => (await read({ path: '/v1/policies', schema: coversSchema, signal })).policies,
    enabled: person !== undefined,
    retry: false,
  });
}

/** The cover of the wallet that is signed in. */
export function useDisputeCovers(person: Address | undefined) {
  return useQuery(coversQueryOptions(useApi(), person));
}
