'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { addressSchema, hexSchema } from '@/lib/api-values.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const noteSchema = z.object({
  seq: z.number().int(),
  author: addressSchema,
  /** Null once erased. */
  body: z.string().nullable(),
  at: z.number(),
  hash: hexSchema,
});

/** A note of staff: it can neither be changed nor taken back. */
export type Note = z.output<typeof noteSchema>;

const notesSchema = z.object({ entries: z.array(noteSchema), intact: z.boolean() });
const addedSchema = z.object({ entry: noteSchema });

const pathOf = (claimId: ClaimId): string => `/v1/claims/${claimId.toString()}/notes`;

export function notesQueryOptions(read: ReadApi, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['claim-notes', claimId.toString()],
    queryFn: () => read({ path: pathOf(claimId), schema: notesSchema }),
  });
}

export function useNotes(claimId: ClaimId) {
  return useQuery(notesQueryOptions(useApi(), claimId));
}

/** Adds a note. @throws ApiFailure `NOTE_STALE` when somebody wrote in between */
export function useAddNote(claimId: ClaimId) {
  const read = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: string) => read({ path: pathOf(claimId), method: 'POST', body: { body }, schema: addedSchema }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['claim-notes', claimId.toString()] }),
  });
}
