import { and, desc, eq, inArray, lt, or } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { accessEntrySchema } from './access-entry.ts';
import type { AccessEntry } from './access-entry.ts';
import { accessLog } from './access-log-tables.ts';

/** A claim's lines: those of the claim itself and of the evidence drafts bound to it. */
export interface ListAccessesInput {
  readonly claimId: string;
  readonly draftIds: readonly string[];
  /** Only lines before this number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Who looked at a claim's file, newest first. */
export async function listAccesses(db: Database, input: ListAccessesInput): Promise<readonly AccessEntry[]> {
  const ofClaim = and(eq(accessLog.recordKind, 'claim'), eq(accessLog.recordId, input.claimId));
  const ofDrafts = and(eq(accessLog.recordKind, 'draft'), inArray(accessLog.recordId, [...input.draftIds]));
  const mine = input.draftIds.length === 0 ? ofClaim : or(ofClaim, ofDrafts);
  const rows = await db
    .select()
    .from(accessLog)
    .where(input.before === undefined ? mine : and(mine, lt(accessLog.seq, input.before)))
    .orderBy(desc(accessLog.seq))
    .limit(input.limit);
  return rows.map((row) => accessEntrySchema.parse(row));
}
