import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { openSchema } from '../postgres/own-schema.ts';
import { readStamp, removeStamp, writeStamp } from './stamp.ts';

/** Where the index keeps its tables, and what says from which chain and program they were made. */
export interface IndexStore {
  readonly exists: () => Promise<boolean>;
  readonly readStamp: () => Promise<string | undefined>;
  /** Undefined takes the stamp away: what follows is half a job until it is written again. */
  readonly writeStamp: (stamp: string | undefined) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** The schema of a PostgreSQL that is the index and nothing else. */
export const INDEX_SCHEMA = 'makewhole';
/** An index that has not been heard of for this long is gone; it tells of itself every ten seconds. */
const SILENT_MS = 25_000;
/** How long an index that was killed a moment ago is waited for. */
const PATIENCE_MS = 30_000;

/** The folder of PGlite, or with `databaseUrl` a schema of that PostgreSQL. */
export function openIndexStore(data: string, databaseUrl: string | undefined, patienceMs = PATIENCE_MS): IndexStore {
  return databaseUrl === undefined ? folderStore(data) : schemaStore(databaseUrl, patienceMs);
}

function folderStore(data: string): IndexStore {
  const folder = join(data, 'index');
  const stamp = join(data, 'stamps', 'index');
  return {
    exists: async () => existsSync(folder),
    readStamp: async () => readStamp(stamp),
    writeStamp: async (text) => (text === undefined ? removeStamp(stamp) : writeStamp(stamp, text)),
    forget: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function schemaStore(url: string, patienceMs: number): IndexStore {
  const schema = openSchema(url, INDEX_SCHEMA);
  return {
    exists: schema.exists,
    readStamp: schema.readStamp,
    writeStamp: schema.writeStamp,
    forget: async () => {
      const until = Date.now() + patienceMs;
      while (Date.now() - (await schema.heartbeatMs()) < SILENT_MS) {
        if (Date.now() > until) {
          throw new Error(
            'Another index is at work in the database that DATABASE_URL names. Stop it, or give this one a database of its own.',
          );
        }
        await sleep(500);
      }
      await schema.drop();
    },
  };
}
