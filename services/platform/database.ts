import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** The services' own tables, or a transaction on them. PGlite and PostgreSQL look the same from here. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An open database with what is needed to end it. */
export interface OpenDatabase {
  readonly db: Database;
  readonly kind: 'pglite' | 'postgres';
  close(): Promise<void>;
}
