'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { z } from 'zod';
import type { Clause } from './parse-clauses.ts';

const answerSchema = z.object({
  clauses: z.array(z.object({ number: z.string(), section: z.string(), text: z.string() })),
});

/** The clauses of a product's wording, from this very site. @throws Error when they cannot be had */
export async function getClauses(productId: string, locale: string): Promise<readonly Clause[]> {
  const response = await fetch(`/clauses/${encodeURIComponent(productId)}?locale=${encodeURIComponent(locale)}`);
  if (!response.ok) throw new Error(`The wording of ${productId} cannot be had (${String(response.status)})`);
  return answerSchema.parse(await response.json()).clauses;
}

export function clausesQueryOptions(productId: string, locale: string) {
  return queryOptions({
    queryKey: ['clauses', productId, locale],
    queryFn: () => getClauses(productId, locale),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Clauses in the reader's language; an empty list while they are not known. */
export function useClauses(productId: string): readonly Clause[] {
  return useQuery(clausesQueryOptions(productId, useLocale())).data ?? [];
}
