import { createCipheriv, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex } from 'viem';
import type { Hex } from 'viem';
import { headLength } from './detect-media-type.ts';
import { ivLength, tagLength } from '../platform/seal-bytes.ts';

/** Most a file may have, bytes: 25 MB to the byte. */
export const maxFileBytes = 25 * 1024 * 1024;

/** What is known of a file once it has gone by. */
export interface WrittenFile {
  readonly byteSize: number;
  /** keccak256 of the plain bytes. */
  readonly contentHash: Hex;
  /** The first bytes, to tell its type by. */
  readonly head: Uint8Array;
}

/** Thrown while a file goes by, at the first byte too many. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

/**
 * Seals a stream into a new file, hashing it and remembering its beginning on the way; the plain bytes touch no disk and
 * are never in memory as a whole. When this returns, the file's bytes are on the disk.
 *
 * @param context as in `sealBytes`.
 * @throws FileTooLargeError at byte {@link maxFileBytes} + 1.
 */
export async function writeSealedFile(
  path: string,
  source: AsyncIterable<Uint8Array>,
  seal: { readonly key: Uint8Array; readonly context: string },
): Promise<WrittenFile> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', seal.key, iv, { authTagLength: tagLength });
  cipher.setAAD(Buffer.from(seal.context, 'utf8'));
  const hash = keccak_256.create();
  const heads: Uint8Array[] = [];
  let byteSize = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(iv);
    for await (const chunk of source) {
      if (byteSize < headLength) heads.push(Uint8Array.from(chunk.subarray(0, headLength - byteSize)));
      byteSize += chunk.length;
      if (byteSize > maxFileBytes) throw new FileTooLargeError(`A file has at most ${maxFileBytes} bytes.`);
      hash.update(chunk);
      await file.writeFile(cipher.update(chunk));
    }
    await file.writeFile(cipher.final());
    await file.writeFile(cipher.getAuthTag());
    await file.sync();
  } finally {
    await file.close();
  }
  return { byteSize, contentHash: bytesToHex(hash.digest()), head: new Uint8Array(Buffer.concat(heads)) };
}
