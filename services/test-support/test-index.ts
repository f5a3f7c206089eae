import { PGlite } from '@electric-sql/pglite';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { PgTable } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import * as schema from '../../indexer/ponder.schema.ts';
import { IndexBehindError, IndexUnreachableError } from '../platform/index-reader.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import type { Database } from '../platform/database.ts';

/** An index of real tables, in memory, filled by the test. */
export interface TestIndex {
  readonly reader: IndexReader;
  /** To put rows in. */
  readonly db: Database;
  /** Moves the index to a block and its time (seconds). */
  moveTo(block: bigint, blockTime: number): void;
  /** From now on it does not answer, is behind, or answers again. */
  set(state: 'up' | 'down' | 'behind'): void;
  /** Empties every table. */
  clear(): Promise<void>;
}

const tables: readonly PgTable[] = Object.values(schema);

let client: PGlite | undefined;

/** An empty index. Starting a PGlite takes seconds, so that one serves all tests of the process, one after the other. */
export async function openTestIndex(): Promise<TestIndex> {
  client ??= await createTables();
  const db = drizzle({ client, casing: 'snake_case' });
  for (const table of tables) await db.delete(table);
  let position = { block: 100n, blockTime: 1_772_366_400 };
  let state: 'up' | 'down' | 'behind' = 'up';
  const refuse = () => {
    if (state === 'down') throw new IndexUnreachableError('The index is down.');
    if (state === 'behind') throw new IndexBehindError(1_000n);
  };
  return {
    db,
    reader: {
      position: async () => {
        refuse();
        return position;
      },
      read: async (query) => {
        refuse();
        return await query(db);
      },
    },
    moveTo: (block, blockTime) => {
      position = { block, blockTime };
    },
    set: (next) => {
      state = next;
    },
    clear: async () => {
      for (const table of tables) await db.delete(table);
    },
  };
}

/** Builds the tables that the index serves, from its own schema. */
async function createTables(): Promise<PGlite> {
  const client = await PGlite.create({ dataDir: 'memory://' });
  for (const table of tables) {
    const { name, columns, primaryKeys } = getTableConfig(table);
    const parts = columns.map(
      (column) =>
        `"${snake(column.name)}" ${column.getSQLType()}${column.notNull ? ' not null' : ''}${column.primary ? ' primary key' : ''}`,
    );
    const keys = primaryKeys.map(
      (key) => `primary key (${key.columns.map((column) => snake(column.name)).join(', ')})`,
    );
    await client.exec(`create table "${name}" (${[...parts, ...keys].join(', ')})`);
  }
  return client;
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
