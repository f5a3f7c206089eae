import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Address } from 'viem';
import { capitalEvent, capitalPosition } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

export type PositionRow = typeof capitalPosition.$inferSelect;
export type CapitalEventRow = typeof capitalEvent.$inferSelect;

export async function findPositions(index: IndexReader, owner: Address): Promise<readonly PositionRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(capitalPosition)
      .where(eq(capitalPosition.owner, lowerOf(owner)))
      .orderBy(capitalPosition.pool),
  );
}

/** Everybody who asked to leave a pool, or any pool. */
export async function findExits(index: IndexReader, pool: Address | undefined): Promise<readonly PositionRow[]> {
  const inPool = pool === undefined ? undefined : eq(capitalPosition.pool, lowerOf(pool));
  return await index.read((db) =>
    db
      .select()
      .from(capitalPosition)
      .where(and(isNotNull(capitalPosition.exitShares), inPool))
      .orderBy(capitalPosition.matureAt),
  );
}

/** What capital providers did, newest first. */
export async function findCapitalEvents(
  index: IndexReader,
  asked: { readonly owner?: Address | undefined; readonly pool?: Address | undefined; readonly limit: number },
): Promise<readonly CapitalEventRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(capitalEvent)
      .where(
        and(
          asked.owner === undefined ? undefined : eq(capitalEvent.owner, lowerOf(asked.owner)),
          asked.pool === undefined ? undefined : eq(capitalEvent.pool, lowerOf(asked.pool)),
        ),
      )
      .orderBy(desc(capitalEvent.id))
      .limit(asked.limit),
  );
}
