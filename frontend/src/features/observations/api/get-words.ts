'use client';

import { type SignedStatement, signedStatementSchema } from '@makewhole/domain/oracles/signed-observation.ts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Hex } from 'viem';
import { z } from 'zod';
import { idSchema } from '@/lib/api-values.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { observationSchema } from '@/lib/observation/observation-view.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const wordsSchema = z.object({ words: z.array(signedStatementSchema) });
const awaitedSchema = z.object({ observations: z.array(observationSchema) });
const leftSchema = z.object({ seat: idSchema });

export function wordsQueryOptions(read: ReadApi, key: Hex) {
  return queryOptions({
    queryKey: ['observation-words', key],
    queryFn: async ({ signal }) =>
      (await read({ path: `/v1/observations/${key}/words`, schema: wordsSchema, signal })).words,
    refetchInterval: 6_000,
  });
}

/** What operators signed about a period so far, the word with most signatures first. */
export function useWords(key: Hex) {
  return useQuery(wordsQueryOptions(useApi(), key));
}

export function awaitedQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['observations-awaited'],
    queryFn: async ({ signal }) =>
      (await read({ path: '/v1/observations/awaited', schema: awaitedSchema, signal })).observations,
    refetchInterval: 15_000,
  });
}

/** Periods that want a first word, the one with the least time left first. */
export function useAwaited() {
  return useQuery(awaitedQueryOptions(useApi()));
}

export function instantQueryOptions({ client, chainId }: ChainReader) {
  return queryOptions({
    queryKey: ['chain-instant', chainId],
    queryFn: async () => Number((await client.getBlock()).timestamp),
    refetchInterval: 6_000,
  });
}

/** The time of the newest block, seconds: nothing that is signed may be read after it. */
export function useInstant() {
  return useQuery(instantQueryOptions(useChainReader()));
}

/** A statement with one signature, as it is left with the services. */
export type LeftWord = Omit<SignedStatement, 'signatures'> & { readonly signature: Hex };

/** Leaves a word for the others to sign too. @throws ApiFailure with the service's own words when it is not taken */
export function useLeaveWord(key: Hex) {
  const read = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (word: LeftWord) =>
      read({ path: '/v1/observations/words', method: 'POST', body: word, schema: leftSchema }),
    onSuccess: () => queries.invalidateQueries({ queryKey: wordsQueryOptions(read, key).queryKey }),
  });
}
