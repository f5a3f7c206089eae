import type { AcceptedType } from './check-file.ts';

/** Codes of the vault and of this device; each has a sentence in `messages/<locale>/evidence.json`. */
export const uploadFailures = [
  'EVIDENCE_EMPTY',
  'EVIDENCE_TOO_LARGE',
  'EVIDENCE_TYPE_REFUSED',
  'EVIDENCE_HASH_MISMATCH',
  'DRAFT_FULL',
  'DRAFT_BOUND',
  'DRAFT_LIMIT_REACHED',
  'SIGN_IN_REQUIRED',
  'UNREACHABLE',
  'UNKNOWN',
] as const;
export type UploadFailure = (typeof uploadFailures)[number];

/** One file on its way into the vault. */
export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly stage: 'checking' | 'hashing' | 'sending' | 'failed';
  readonly mediaType: AcceptedType | undefined;
  /** Share sent, 0 to 1. */
  readonly share: number;
  readonly failure: UploadFailure | undefined;
}

export type UploadEvent =
  | { readonly type: 'added'; readonly key: string; readonly file: File }
  | { readonly type: 'checked'; readonly key: string; readonly mediaType: AcceptedType }
  | { readonly type: 'hashed'; readonly key: string }
  | { readonly type: 'sent'; readonly key: string; readonly share: number }
  | { readonly type: 'stored'; readonly key: string }
  | { readonly type: 'failed'; readonly key: string; readonly failure: UploadFailure }
  | { readonly type: 'dropped'; readonly key: string };

/** What is under way; a stored file leaves this list and appears among those of the set. */
export function nextUploads(uploads: readonly Upload[], event: UploadEvent): readonly Upload[] {
  const change = (patch: Partial<Upload>): readonly Upload[] =>
    uploads.map((upload) => (upload.key === event.key ? { ...upload, ...patch } : upload));
  switch (event.type) {
    case 'added':
      return [
        ...uploads.filter((upload) => upload.key !== event.key),
        { key: event.key, file: event.file, stage: 'checking', mediaType: undefined, share: 0, failure: undefined },
      ];
    case 'checked':
      return change({ stage: 'hashing', mediaType: event.mediaType });
    case 'hashed':
      return change({ stage: 'sending' });
    case 'sent':
      return change({ share: event.share });
    case 'failed':
      return change({ stage: 'failed', failure: event.failure });
    case 'stored':
    case 'dropped':
      return uploads.filter((upload) => upload.key !== event.key);
  }
}
