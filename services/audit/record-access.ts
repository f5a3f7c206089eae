import { eq } from 'drizzle-orm';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { accessEntrySchema, hashAccessEntry } from './access-entry.ts';
import type { AccessEntry, AccessEvent } from './access-entry.ts';
import { accessLog, accessLogHead } from './access-log-tables.ts';

/**
 * Appends one line, linked to the one before. Inside a transaction of the caller it is written with what it tells of or not at all.
 */
export async function recordAccess(
  deps: { readonly clock: Clock },
  db: Database,
  event: AccessEvent,
): Promise<AccessEntry> {
  return await db.transaction(async (tx) => {
    const [head] = await tx.select().from(accessLogHead).where(eq(accessLogHead.id, 1)).for('update');
    if (head === undefined) throw new Error('The access log has no head.');
    const linked = accessEntrySchema
      .omit({ hash: true })
      .parse({ ...event, seq: head.seq + 1, atMs: deps.clock.nowMs(), previousHash: head.hash });
    const entry = { ...linked, hash: hashAccessEntry(linked) };
    await tx.insert(accessLog).values(entry);
    await tx.update(accessLogHead).set({ seq: entry.seq, hash: entry.hash }).where(eq(accessLogHead.id, 1));
    return accessEntrySchema.parse(entry);
  });
}
