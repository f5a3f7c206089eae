import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePostgres } from 'drizzle-orm/node-postgres';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import pg from 'pg';
import type { OpenDatabase } from './database.ts';
import { lockFolder } from './lock-folder.ts';
import { runMigrations } from './run-migrations.ts';

/** Where the tables are: in memory (tests), in a folder, or in a PostgreSQL. */
export type DatabasePlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly dataDir: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** The services keep to a schema of their own, so that one PostgreSQL can hold them beside the index and anything else. */
const SCHEMA = 'makewhole_services';

/**
 * Opens the database and brings its tables up to date.
 *
 * @throws FolderInUseError when another process has the folder; PGlite itself would let both write and lose rows.
 */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const opened = place.kind === 'postgres' ? await openPostgres(place.url) : await openPglite(place);
  try {
    await runMigrations(opened.db);
  } catch (thrown) {
    await opened.close();
    throw thrown;
  }
  return opened;
}

async function openPglite(place: Exclude<DatabasePlace, { kind: 'postgres' }>): Promise<OpenDatabase> {
  if (place.kind === 'memory') {
    const client = await PGlite.create({ dataDir: 'memory://' });
    return { db: drizzlePglite({ client }), kind: 'pglite', close: () => client.close() };
  }
  const folder = join(place.dataDir, 'services');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  try {
    const client = await PGlite.create({ dataDir: join(folder, 'database') });
    return {
      db: drizzlePglite({ client }),
      kind: 'pglite',
      close: async () => {
        await client.close();
        lock.release();
      },
    };
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const options = `-c search_path=${SCHEMA}`;
  const pool = new pg.Pool({ connectionString: url, options, max: 10, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    // Several processes may start together; unlocked, the second to make the schema would fail.
    await pool.query(`begin; select pg_advisory_xact_lock(hashtext('${SCHEMA}'));
      create schema if not exists ${SCHEMA}; commit`);
  } catch (thrown) {
    await pool.end();
    throw thrown;
  }
  return { db: drizzlePostgres({ client: pool }), kind: 'postgres', close: () => pool.end() };
}
