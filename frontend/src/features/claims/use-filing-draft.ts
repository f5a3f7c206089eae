'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConnection } from 'wagmi';
import { useRuntime } from '@/lib/runtime.tsx';
import { useApi } from '@/lib/use-api.ts';
import { deleteFilingDraft, getFilingDraft, putFilingDraft } from './api/filing-drafts.ts';
import { emptyDraft, type FilingDraft, isUntouched, newerDraft } from './filing-draft.ts';
import { type DraftKey, dropKeptDraft, keepDraft, readKeptDraft } from './keep-filing-draft.ts';

/** Where the draft is: on this device, also with the service, or nowhere because the browser keeps nothing. */
export type DraftKeeping = 'loading' | 'untouched' | 'device' | 'service' | 'nowhere';

export interface FilingDraftState {
  readonly draft: FilingDraft;
  readonly keeping: DraftKeeping;
  change(patch: Partial<FilingDraft>): void;
  /** Forgets it here and there. */
  discard(): Promise<void>;
}

const SERVICE_DELAY_MS = 1_500;

/** The draft of one policy's claim: kept on this device at every change, and with the service soon after. */
export function useFilingDraft(policyId: number): FilingDraftState {
  const read = useApi();
  const { chainId } = useRuntime();
  const { address } = useConnection();
  const key = useMemo<DraftKey>(() => ({ chainId, holder: address ?? '', policyId }), [chainId, address, policyId]);
  const [draft, setDraft] = useState(emptyDraft);
  const [keeping, setKeeping] = useState<DraftKeeping>('loading');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(draft);

  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const [here, there] = await Promise.all([
        readKeptDraft(key),
        getFilingDraft(read, policyId).catch(() => undefined),
      ]);
      const found = newerDraft(here, there);
      if (!current) return;
      if (found !== undefined) {
        latest.current = found;
        setDraft(found);
      }
      setKeeping(found === undefined ? 'untouched' : found === there ? 'service' : 'device');
    };
    void load();
    return () => {
      current = false;
      clearTimeout(timer.current);
    };
  }, [key, policyId, read]);

  const change = useCallback(
    (patch: Partial<FilingDraft>) => {
      const next = { ...latest.current, ...patch, savedAt: Date.now() };
      latest.current = next;
      setDraft(next);
      if (isUntouched(next)) return;
      void keepDraft(key, next).then((kept) => {
        setKeeping(kept ? 'device' : 'nowhere');
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        putFilingDraft(read, policyId, next).then(
          () => {
            setKeeping('service');
          },
          () => undefined,
        );
      }, SERVICE_DELAY_MS);
    },
    [key, policyId, read],
  );

  const discard = useCallback(async () => {
    clearTimeout(timer.current);
    latest.current = emptyDraft;
    setDraft(emptyDraft);
    setKeeping('untouched');
    await Promise.all([dropKeptDraft(key), deleteFilingDraft(read, policyId).catch(() => undefined)]);
  }, [key, policyId, read]);

  return { draft, keeping, change, discard };
}
