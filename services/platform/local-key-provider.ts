import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import type { KeyProvider } from './key-provider.ts';
import { openBytes, sealBytes } from './seal-bytes.ts';

const keyLine = /^makewhole-kek-1:([0-9a-f]{64})\n$/;

/**
 * The key-encryption key in a file of the data folder, made at the first start, readable by its owner only.
 *
 * @throws Error when the file is readable by others or is not a key; both in a sentence.
 */
export function openLocalKeyProvider(dataDir: string): KeyProvider {
  const key = readOrCreateKey(join(dataDir, 'keys'));
  const keyId = createHash('sha256').update('makewhole.kek.id').update(key).digest('hex').slice(0, 16);
  const contextOf = (recordId: string) => `makewhole.data-key.v1|${recordId}`;
  return {
    keyId,
    wrap: async (dataKey, recordId) => Buffer.from(sealBytes(key, dataKey, contextOf(recordId))).toString('base64'),
    unwrap: async (wrapped, recordId, wrappedBy) => {
      if (wrappedBy !== keyId)
        throw new Error(`The data key was wrapped by key ${wrappedBy}, but the key here is ${keyId}.`);
      return openBytes(key, Buffer.from(wrapped, 'base64'), contextOf(recordId));
    },
  };
}

function readOrCreateKey(folder: string): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'evidence.kek');
  createOnce(path);
  const mode = statSync(path).mode & 0o077;
  if (process.platform !== 'win32' && mode !== 0) {
    throw new Error(`The key file ${path} can be read by others. Run: chmod 600 "${path}"`);
  }
  const match = keyLine.exec(readFileSync(path, 'utf8'));
  if (match?.[1] === undefined)
    throw new Error(
      `The file ${path} is not a Makewhole key. Put the right one back; without it stored evidence cannot be read.`,
    );
  return Buffer.from(match[1], 'hex');
}

function createOnce(path: string): void {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, `makewhole-kek-1:${randomBytes(32).toString('hex')}\n`);
    fsyncSync(file);
    closeSync(file);
  } catch (thrown) {
    const error = ensureError(thrown);
    if (!('code' in error) || error.code !== 'EEXIST') throw thrown;
  }
}
