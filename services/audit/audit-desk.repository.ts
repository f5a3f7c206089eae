import { desc } from 'drizzle-orm';
import { anchor, finding } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';

/** Roots that stand on the chain, newest first. */
export async function findAnchors(index: IndexReader, limit: number): Promise<readonly (typeof anchor.$inferSelect)[]> {
  return await index.read((db) => db.select().from(anchor).orderBy(desc(anchor.at), desc(anchor.number)).limit(limit));
}

/** What auditors want answered, newest first. */
export async function findFindings(
  index: IndexReader,
  limit: number,
): Promise<readonly (typeof finding.$inferSelect)[]> {
  return await index.read((db) => db.select().from(finding).orderBy(desc(finding.id)).limit(limit));
}
