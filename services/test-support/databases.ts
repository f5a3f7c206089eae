import { sql } from 'drizzle-orm';
import type { OpenDatabase } from '../platform/database.ts';
import { openDatabase } from '../platform/open-database.ts';
import { runMigrations } from '../platform/run-migrations.ts';
import { createPostgresDatabase } from './postgres.ts';

/** Opens an empty database of one kind. */
export type OpenEmpty = () => Promise<OpenDatabase>;

let pglite: OpenDatabase | undefined;

/** An empty PGlite in memory. Starting one takes seconds, so that one serves all tests of the process, one after the other. */
export async function openEmptyPglite(): Promise<OpenDatabase> {
  if (pglite === undefined) {
    pglite = await openDatabase({ kind: 'memory' });
  } else {
    await pglite.db.execute(sql`drop schema public cascade`);
    await pglite.db.execute(sql`create schema public`);
    await runMigrations(pglite.db);
  }
  return { ...pglite, close: async () => undefined };
}

/**
 * Runs the same tests on PGlite and on PostgreSQL. Where no PostgreSQL can be had they are reported as skipped, with the reason.
 */
export function onBothDatabases(title: string, tests: (open: OpenEmpty) => void): void {
  describe(`${title} (PGlite)`, () => tests(openEmptyPglite));
  describe(`${title} (PostgreSQL)`, () => {
    before(async function () {
      this.timeout(120_000);
      const made = await createPostgresDatabase();
      if (made.url !== undefined) return;
      process.stderr.write(`Skipped on PostgreSQL: ${made.reason}\n`);
      this.skip();
    });
    tests(async () => {
      const made = await createPostgresDatabase();
      if (made.url === undefined) throw new Error(made.reason);
      return await openDatabase({ kind: 'postgres', url: made.url });
    });
  });
}
