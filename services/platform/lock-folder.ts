import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ensureError } from '../../domain/primitives/ensure-error.ts';

/** Held until `release` or until the process ends, however it ends. */
export interface FolderLock {
  release(): void;
}

/** Another process works in the folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  readonly folder: string;

  constructor(folder: string) {
    super(
      `The folder ${folder} is already in use by another Makewhole process. ` +
        'Stop that process, or set MAKEWHOLE_DATA_DIR to another folder.',
    );
    this.folder = folder;
  }
}

/**
 * Takes the folder for this process alone.
 *
 * Node has no file locks of its own, SQLite has: an exclusive transaction on an empty file holds a lock of the operating
 * system, which a killed process cannot leave behind.
 *
 * @throws FolderInUseError when another process holds it.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    file.exec('BEGIN EXCLUSIVE');
  } catch (thrown) {
    file.close();
    if (/locked|busy/i.test(ensureError(thrown).message)) throw new FolderInUseError(folder);
    throw thrown;
  }
  return { release: () => file.close() };
}
