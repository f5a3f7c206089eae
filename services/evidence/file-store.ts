import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../platform/sync-folder.ts';

/** Sealed files on disk. Names are ids the services made, so that nothing a client says becomes a path. */
export interface FileStore {
  /** A place to write a file before it is complete. */
  partPathOf(fileId: string): Promise<string>;
  /** Makes a complete, synced part the file, durably. */
  keep(fileId: string): Promise<void>;
  /** Removes a part that came to nothing. */
  drop(fileId: string): Promise<void>;
  read(fileId: string): Promise<Uint8Array>;
  remove(fileId: string): Promise<void>;
  /** Removes parts that a killed process left behind. @returns how many. */
  sweep(olderThanMs: number): Promise<number>;
}

const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Opens the store in the data folder. */
export async function openFileStore(dataDir: string): Promise<FileStore> {
  const root = join(dataDir, 'evidence');
  const parts = join(root, 'parts');
  await mkdir(parts, { recursive: true, mode: 0o700 });
  const partOf = (fileId: string) => join(parts, `${checked(fileId)}.part`);
  const folderOf = (fileId: string) => join(root, checked(fileId).slice(0, 2));
  const pathOf = (fileId: string) => join(folderOf(fileId), `${fileId}.sealed`);
  return {
    partPathOf: async (fileId) => partOf(fileId),
    keep: async (fileId) => {
      const folder = folderOf(fileId);
      const made = await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(partOf(fileId), pathOf(fileId));
      await syncFolder(folder);
      if (made !== undefined) await syncFolder(root);
    },
    drop: (fileId) => rm(partOf(fileId), { force: true }),
    read: async (fileId) => new Uint8Array(await readFile(pathOf(fileId))),
    remove: (fileId) => rm(pathOf(fileId), { force: true }),
    sweep: async (olderThanMs) => {
      let swept = 0;
      for (const name of await readdir(parts)) {
        const path = join(parts, name);
        if ((await stat(path)).mtimeMs >= olderThanMs) continue;
        await rm(path, { force: true });
        swept += 1;
      }
      return swept;
    },
  };
}

function checked(fileId: string): string {
  if (!idPattern.test(fileId)) throw new Error('A file id is a UUID.');
  return fileId;
}
