import { asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../platform/database.ts';
import { accessEntrySchema, accessLogGenesis, hashAccessEntry } from './access-entry.ts';
import { accessLog, accessLogHead } from './access-log-tables.ts';

/** Either every line is in its place, or the first that is not. */
export type AccessLogProof =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly brokenAt: number; readonly why: 'missing' | 'changed' | 'head' };

const page = 1_000;

/** Recomputes every hash from the first line on and compares the last with the stored head. */
export async function verifyAccessLog(db: Database): Promise<AccessLogProof> {
  let seq = 0;
  let hash: string = accessLogGenesis;
  for (;;) {
    const rows = await db
      .select()
      .from(accessLog)
      .where(gt(accessLog.seq, seq))
      .orderBy(asc(accessLog.seq))
      .limit(page);
    for (const row of rows) {
      if (row.seq !== seq + 1) return { intact: false, brokenAt: seq + 1, why: 'missing' };
      const entry = accessEntrySchema.safeParse(row);
      if (!entry.success || entry.data.previousHash !== hash || hashAccessEntry(entry.data) !== entry.data.hash) {
        return { intact: false, brokenAt: row.seq, why: 'changed' };
      }
      seq = row.seq;
      hash = entry.data.hash;
    }
    if (rows.length < page) break;
  }
  const [head] = await db.select().from(accessLogHead).where(eq(accessLogHead.id, 1));
  if (head === undefined || head.seq !== seq || head.hash !== hash)
    return { intact: false, brokenAt: seq + 1, why: 'head' };
  return { intact: true, entries: seq, head: hash };
}
