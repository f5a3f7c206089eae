'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createStore, del, get, set, values } from 'idb-keyval';
import { z } from 'zod';
import { type GroupFile, parseGroupFile, writeGroupFile } from './group-file.ts';

const groups = () => createStore('makewhole-groups', 'files');
const drafts = () => createStore('makewhole-group-drafts', 'drafts');
const queryKey = ['kept-groups'];

const draftSchema = z.object({
  csv: z.string(),
  fileName: z.string(),
  versionId: z.string(),
  sponsor: z.string(),
  premium: z.string(),
  start: z.string(),
  days: z.string(),
});

/** An offer as it is being made, as typed. */
export type OfferDraft = z.output<typeof draftSchema>;

export const emptyDraft: OfferDraft = {
  csv: '',
  fileName: '',
  versionId: '',
  sponsor: '',
  premium: '',
  start: '',
  days: '365',
};

export async function readOfferDraft(): Promise<OfferDraft> {
  const read = draftSchema.safeParse(await get('offer', drafts()));
  return read.success ? read.data : emptyDraft;
}

export async function keepOfferDraft(draft: OfferDraft): Promise<void> {
  await set('offer', draft, drafts());
}

/** The same offer is one entry, issued or not. */
function keyOf({ signer, quote }: GroupFile): string {
  return `${signer}.${quote.nonce.toString()}`;
}

/** Groups on this device: whole files, with every leaf. */
export function useKeptGroups() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey,
    queryFn: async () => {
      const texts = await values<unknown>(groups());
      return texts.flatMap((text) => (typeof text === 'string' ? (parseGroupFile(text) ?? []) : []));
    },
  });
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey });
  return {
    ...query,
    keep: async (file: GroupFile): Promise<void> => {
      await set(keyOf(file), writeGroupFile(file), groups());
      await refresh();
    },
    drop: async (file: GroupFile): Promise<void> => {
      await del(keyOf(file), groups());
      await refresh();
    },
  };
}
