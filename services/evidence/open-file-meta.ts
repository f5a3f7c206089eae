import { fileMetaSchema, sealContextOf } from './evidence-types.ts';
import type { EvidenceDeps, EvidenceDraft, OpenedFile, StoredFile } from './evidence-types.ts';
import { openBytes, sealBytes } from '../platform/seal-bytes.ts';

/** Seals a file's name and salt under the draft's data key. */
export function sealFileMeta(
  key: Uint8Array,
  at: { readonly draftId: string; readonly fileId: string; readonly version: number },
  meta: { readonly name: string; readonly salt: string },
): string {
  const context = `${sealContextOf(at.draftId, at.fileId, at.version)}|meta`;
  return Buffer.from(sealBytes(key, Buffer.from(JSON.stringify(meta), 'utf8'), context)).toString('base64');
}

/** Files of one draft with their names and salts in the clear. @throws Error when a row was tampered with. */
export async function openFilesMeta(
  deps: Pick<EvidenceDeps, 'keys'>,
  draft: EvidenceDraft,
  files: readonly StoredFile[],
): Promise<readonly OpenedFile[]> {
  if (files.length === 0) return [];
  const key = await deps.keys.unwrap(draft.wrappedKey, draft.id, draft.keyId);
  return files.map((file) => {
    const context = `${sealContextOf(draft.id, file.id, file.version)}|meta`;
    const plain = openBytes(key, Buffer.from(file.sealedMeta, 'base64'), context);
    return { ...file, ...fileMetaSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8'))) };
  });
}
