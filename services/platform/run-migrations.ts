import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';

const schemaMigration = pgTable('schema_migration', {
  id: integer('id').primaryKey(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  appliedAtMs: bigint('applied_at_ms', { mode: 'number' }).notNull(),
});

/** A statement ends where this line stands, so that a function body may hold semicolons. */
const statementEnd = /^-- next$/m;

/** Any number, the same for all processes: one of them migrates, the others wait. */
const advisoryLock = 7_205_759;

/** One written step of the tables. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** Reads the steps of a folder in their order. @throws Error when two have one number or a number is missing. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return await Promise.all(
    names.map(async (name, index) => {
      const id = Number(name.slice(0, 4));
      if (id !== index + 1) throw new Error(`The migration ${name} should have the number ${index + 1}.`);
      return { id, name, text: await readFile(join(folder, name), 'utf8') };
    }),
  );
}

/**
 * Brings the tables up to date: every step in order, once, all in one transaction.
 *
 * @throws Error when a step that was already applied has since been changed.
 */
export async function runMigrations(db: Database, steps?: readonly Migration[]): Promise<number> {
  const migrations = steps ?? (await readMigrations(join(import.meta.dirname, 'migrations')));
  return await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${advisoryLock})`);
    await tx.execute(sql`create table if not exists schema_migration
      (id integer primary key, name text not null, sha256 text not null, applied_at_ms bigint not null)`);
    const applied = new Map((await tx.select().from(schemaMigration)).map((row) => [row.id, row]));
    let count = 0;
    for (const step of migrations) {
      const sha256 = createHash('sha256').update(step.text).digest('hex');
      const before = applied.get(step.id);
      if (before !== undefined) {
        if (before.sha256 !== sha256)
          throw new Error(`The migration ${step.name} was changed after it had been applied. Add a new one instead.`);
        continue;
      }
      for (const statement of step.text.split(statementEnd)) {
        if (statement.trim() !== '') await tx.execute(sql.raw(statement));
      }
      await tx.insert(schemaMigration).values({ id: step.id, name: step.name, sha256, appliedAtMs: Date.now() });
      count += 1;
    }
    return count;
  });
}
