/** Most bytes of one file: 25 MB, as the vault counts them. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;
/** Most files of one filing. */
export const MAX_FILES = 40;

/** What the vault takes, with how each begins. The vault looks again; this only saves a person the wait. */
const kinds = [
  { type: 'image/jpeg', begins: (head: Uint8Array) => bytesAt(head, 0, [0xff, 0xd8, 0xff]) },
  {
    type: 'image/png',
    begins: (head: Uint8Array) => bytesAt(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  },
  { type: 'image/webp', begins: (head: Uint8Array) => textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 12) === 'WEBP' },
  { type: 'application/pdf', begins: (head: Uint8Array) => textAt(head, 0, 5) === '%PDF-' },
  {
    type: 'image/heic',
    begins: (head: Uint8Array) => textAt(head, 4, 8) === 'ftyp' && /^(hei|mif|hev)/.test(textAt(head, 8, 11)),
  },
  { type: 'video/mp4', begins: (head: Uint8Array) => textAt(head, 4, 8) === 'ftyp' },
] as const;

export const acceptedTypes = kinds.map((kind) => kind.type);
export type AcceptedType = (typeof acceptedTypes)[number];

export type FileCheck =
  | { readonly ok: true; readonly mediaType: AcceptedType }
  | { readonly ok: false; readonly code: 'EVIDENCE_EMPTY' | 'EVIDENCE_TOO_LARGE' | 'EVIDENCE_TYPE_REFUSED' };

/** Looks at size and beginning; the name and what the browser says of the type do not count. */
export async function checkFile(file: Blob): Promise<FileCheck> {
  if (file.size === 0) return { ok: false, code: 'EVIDENCE_EMPTY' };
  if (file.size > MAX_FILE_BYTES) return { ok: false, code: 'EVIDENCE_TOO_LARGE' };
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const kind = kinds.find((candidate) => candidate.begins(head));
  return kind === undefined ? { ok: false, code: 'EVIDENCE_TYPE_REFUSED' } : { ok: true, mediaType: kind.type };
}

function bytesAt(head: Uint8Array, from: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, place) => head[from + place] === byte);
}

function textAt(head: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...head.subarray(from, to));
}
