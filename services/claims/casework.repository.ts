import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { caseworkNoteSchema } from './casework-note.ts';
import type { CaseworkNote } from './casework-note.ts';
import { caseworkEntry } from './casework-tables.ts';

/** Lets one writer at a time append to a claim, until the transaction ends. */
export async function lockCasework(tx: Database, claimId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`casework:${claimId}`}))`);
}

export async function findLastNote(db: Database, claimId: string): Promise<CaseworkNote | undefined> {
  const [row] = await db
    .select()
    .from(caseworkEntry)
    .where(eq(caseworkEntry.claimId, claimId))
    .orderBy(desc(caseworkEntry.seq))
    .limit(1);
  return row === undefined ? undefined : caseworkNoteSchema.parse(row);
}

/** The notes of a claim in the order in which they were written. */
export async function findNotes(db: Database, claimId: string): Promise<readonly CaseworkNote[]> {
  const rows = await db
    .select()
    .from(caseworkEntry)
    .where(eq(caseworkEntry.claimId, claimId))
    .orderBy(asc(caseworkEntry.seq));
  return rows.map((row) => caseworkNoteSchema.parse(row));
}

export async function insertNote(tx: Database, note: CaseworkNote): Promise<void> {
  await tx.insert(caseworkEntry).values(note);
}
