import type { Hex } from 'viem';
import { z } from 'zod';
import { ApiFailure } from '@/lib/api-client.ts';
import { type EvidenceFile, evidenceFileSchema } from './evidence-file.ts';

const answerSchema = z.object({ file: evidenceFileSchema });
const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

export interface UploadInput {
  readonly apiUrl: string;
  readonly draftId: string;
  readonly file: File;
  /** Computed on this device; the vault compares it with what arrived. */
  readonly contentHash: Hex;
  /** Share of the bytes that have left, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Uploads one file with progress, which `fetch` cannot tell.
 * @throws ApiFailure with the vault's own code in `reason`
 */
export function uploadEvidence({
  apiUrl,
  draftId,
  file,
  contentHash,
  onProgress,
  signal,
}: UploadInput): Promise<EvidenceFile> {
  const form = new FormData();
  form.append('contentHash', contentHash);
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${apiUrl}/v1/evidence/drafts/${encodeURIComponent(draftId)}/files`);
    request.withCredentials = true;
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const failure = failureOf(request);
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      const parsed = answerSchema.safeParse(jsonOf(request.responseText));
      if (parsed.success) resolve(parsed.data.file);
      else reject(new ApiFailure('unreadable', request.status));
    });
    request.addEventListener('error', () => {
      reject(new ApiFailure('unreachable', 0));
    });
    request.addEventListener('abort', () => {
      reject(new DOMException('The upload was taken back', 'AbortError'));
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(form);
  });
}

function failureOf(request: XMLHttpRequest): ApiFailure | undefined {
  if (request.status >= 200 && request.status < 300) return undefined;
  const parsed = refusalSchema.safeParse(jsonOf(request.responseText));
  const reason = parsed.success ? parsed.data.error.code : undefined;
  if (request.status === 401) return new ApiFailure('unauthorised', 401, reason);
  if (request.status === 404) return new ApiFailure('not-found', 404, reason);
  return new ApiFailure(request.status >= 500 ? 'broken' : 'refused', request.status, reason);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
