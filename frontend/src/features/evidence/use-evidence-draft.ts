'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useReducer, useRef } from 'react';
import { ApiFailure } from '@/lib/api-client.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import { useApi } from '@/lib/use-api.ts';
import type { EvidenceDraft, EvidenceFile } from './api/evidence-file.ts';
import { getDraft, openDraft } from './api/open-draft.ts';
import { removeEvidence } from './api/remove-evidence.ts';
import { uploadEvidence } from './api/upload-evidence.ts';
import { checkFile } from './check-file.ts';
import { hashFile } from './hash-file.ts';
import { nextUploads, type Upload, type UploadFailure, uploadFailures } from './upload-state.ts';

export interface EvidenceDraftState {
  readonly files: readonly EvidenceFile[];
  readonly uploads: readonly Upload[];
  /** False while the vault cannot say which files it has. */
  readonly known: boolean;
  /** The set named does not exist any more, or belongs to a claim: begin another. */
  readonly lost: boolean;
  add(files: readonly File[]): void;
  retry(upload: Upload): void;
  drop(upload: Upload): void;
  remove(file: EvidenceFile): Promise<void>;
}

export interface EvidenceDraftInput {
  readonly policyId: number;
  /** The set begun earlier, when there is one. */
  readonly draftId: string | undefined;
  readonly onDraftId: (draftId: string) => void;
  /** Nobody is signed in: nothing is asked for. */
  readonly paused: boolean;
}

/** Files gathered for a filing: checked and hashed here, sent with progress, kept by the vault under the set's id. */
export function useEvidenceDraft({ policyId, draftId, onDraftId, paused }: EvidenceDraftInput): EvidenceDraftState {
  const read = useApi();
  const { apiUrl } = useRuntime();
  const queries = useQueryClient();
  const [uploads, tell] = useReducer(nextUploads, []);
  const opening = useRef<Promise<string> | undefined>(undefined);
  const aborts = useRef(new Map<string, AbortController>());
  const query = useQuery({
    queryKey: ['evidence-draft', draftId],
    queryFn: () => getDraft(read, draftId ?? ''),
    enabled: draftId !== undefined && !paused,
  });

  const idOfSet = useCallback(async (): Promise<string> => {
    if (draftId !== undefined) return draftId;
    opening.current ??= openDraft(read, policyId)
      .then((draft) => {
        queries.setQueryData(['evidence-draft', draft.draftId], draft);
        onDraftId(draft.draftId);
        return draft.draftId;
      })
      .catch((cause: unknown) => {
        opening.current = undefined;
        throw cause;
      });
    return opening.current;
  }, [draftId, onDraftId, policyId, queries, read]);

  const take = useCallback(
    async (key: string, file: File): Promise<void> => {
      const abort = new AbortController();
      aborts.current.set(key, abort);
      tell({ type: 'added', key, file });
      try {
        const check = await checkFile(file);
        if (!check.ok) {
          tell({ type: 'failed', key, failure: check.code });
          return;
        }
        tell({ type: 'checked', key, mediaType: check.mediaType });
        const [contentHash, set] = await Promise.all([hashFile(file), idOfSet()]);
        tell({ type: 'hashed', key });
        const onProgress = (share: number): void => {
          tell({ type: 'sent', key, share });
        };
        const stored = await uploadEvidence({
          apiUrl,
          draftId: set,
          file,
          contentHash,
          onProgress,
          signal: abort.signal,
        });
        if (stored.contentHash !== contentHash) {
          tell({ type: 'failed', key, failure: 'EVIDENCE_HASH_MISMATCH' });
          return;
        }
        queries.setQueryData<EvidenceDraft>(['evidence-draft', set], (before) =>
          withFile(before, set, policyId, stored),
        );
        tell({ type: 'stored', key });
      } catch (cause) {
        if (!abort.signal.aborted) tell({ type: 'failed', key, failure: failureOf(cause) });
      } finally {
        aborts.current.delete(key);
      }
    },
    [apiUrl, idOfSet, policyId, queries],
  );

  return {
    files: query.data?.files ?? [],
    uploads,
    known: draftId === undefined || query.data !== undefined,
    lost: query.error instanceof ApiFailure && query.error.code === 'not-found',
    add: (files) => {
      for (const file of files) void take(crypto.randomUUID(), file);
    },
    retry: (upload) => {
      void take(upload.key, upload.file);
    },
    drop: (upload) => {
      aborts.current.get(upload.key)?.abort();
      tell({ type: 'dropped', key: upload.key });
    },
    remove: async (file) => {
      if (draftId === undefined) return;
      await removeEvidence(read, draftId, file.fileId);
      await queries.invalidateQueries({ queryKey: ['evidence-draft', draftId] });
    },
  };
}

function withFile(
  before: EvidenceDraft | undefined,
  draftId: string,
  policyId: number,
  file: EvidenceFile,
): EvidenceDraft {
  const files = (before?.files ?? []).filter((other) => other.fileId !== file.fileId);
  return { draftId, policyId, files: [...files, file] };
}

function failureOf(cause: unknown): UploadFailure {
  if (!(cause instanceof ApiFailure)) return 'UNKNOWN';
  if (cause.code === 'unauthorised') return 'SIGN_IN_REQUIRED';
  if (cause.code === 'unreachable') return 'UNREACHABLE';
  return uploadFailures.find((code) => code === cause.reason) ?? 'UNKNOWN';
}
