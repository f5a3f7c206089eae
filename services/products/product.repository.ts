import { asc, eq, inArray } from 'drizzle-orm';
import { adjudicatorPin, lawProfile, productVersion } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';

/** A published version as the index remembers it. */
export type VersionRow = typeof productVersion.$inferSelect;
/** A law profile as the index remembers it. */
export type ProfileRow = typeof lawProfile.$inferSelect;
/** Who may decide claims of a version. */
export type PinRow = typeof adjudicatorPin.$inferSelect;

/** Every version, oldest first. */
export async function findVersions(index: IndexReader): Promise<readonly VersionRow[]> {
  return await index.read((db) => db.select().from(productVersion).orderBy(asc(productVersion.id)));
}

export async function findVersionsOf(index: IndexReader, productId: string): Promise<readonly VersionRow[]> {
  return await index.read((db) =>
    db.select().from(productVersion).where(eq(productVersion.productId, productId)).orderBy(asc(productVersion.id)),
  );
}

export async function findVersion(index: IndexReader, versionId: number): Promise<VersionRow | undefined> {
  const [row] = await index.read((db) => db.select().from(productVersion).where(eq(productVersion.id, versionId)));
  return row;
}

/** The pins of versions. */
export async function findPins(index: IndexReader, versionIds: readonly number[]): Promise<readonly PinRow[]> {
  if (versionIds.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(adjudicatorPin)
      .where(inArray(adjudicatorPin.versionId, [...versionIds])),
  );
}

/** Law profiles by number. */
export async function findProfiles(index: IndexReader, profileIds: readonly number[]): Promise<readonly ProfileRow[]> {
  if (profileIds.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(lawProfile)
      .where(inArray(lawProfile.id, [...profileIds])),
  );
}
