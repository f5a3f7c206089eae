'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Hex, zeroHash } from 'viem';
import { z } from 'zod';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const answerSchema = z.object({ text: z.string() });

/** The words behind a commitment, for the parties and for staff. @throws ApiFailure */
export async function readWords(read: ReadApi, commitment: Hex): Promise<string> {
  const { text } = await read({ path: `/v1/commitments/${commitment}`, schema: answerSchema });
  return text;
}

export function wordsQueryOptions(read: ReadApi, commitment: Hex) {
  return queryOptions({
    queryKey: ['words', commitment],
    queryFn: () => readWords(read, commitment),
    enabled: commitment !== zeroHash,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export function useWords(commitment: Hex) {
  return useQuery(wordsQueryOptions(useApi(), commitment));
}
