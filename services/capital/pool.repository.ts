import { and, desc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import type { Address } from 'viem';
import { claimPayment, credit, productVersion, reserveMovement, reservePool } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

export type PoolRow = typeof reservePool.$inferSelect;
export type MovementRow = typeof reserveMovement.$inferSelect;
export type CreditRow = typeof credit.$inferSelect;

export async function findPools(index: IndexReader): Promise<readonly PoolRow[]> {
  return await index.read((db) => db.select().from(reservePool).orderBy(reservePool.id));
}

/** Which lines of business a pool stands behind. */
export async function findLinesOfPools(index: IndexReader): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await index.read((db) => db.select().from(productVersion));
  const lines = new Map<string, readonly string[]>();
  for (const row of rows) lines.set(row.pool, [...new Set([...(lines.get(row.pool) ?? []), row.line])]);
  return lines;
}

/** What moved money between the buckets, newest first. */
export async function findMovements(
  index: IndexReader,
  input: { readonly pool: Address | undefined; readonly before: string | undefined; readonly limit: number },
): Promise<readonly MovementRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(reserveMovement)
      .where(
        and(
          input.pool === undefined ? undefined : eq(reserveMovement.pool, lowerOf(input.pool)),
          input.before === undefined ? undefined : lt(reserveMovement.id, input.before),
        ),
      )
      .orderBy(desc(reserveMovement.id))
      .limit(input.limit),
  );
}

/** Credits that wait for a payee, or for anyone, those on hold too. */
export async function findCredits(index: IndexReader, payee: Address | undefined): Promise<readonly CreditRow[]> {
  const waiting = or(gt(credit.assets, 0n), gt(credit.heldAssets, 0n));
  return await index.read((db) =>
    db
      .select()
      .from(credit)
      .where(payee === undefined ? waiting : and(waiting, eq(credit.payee, lowerOf(payee)))),
  );
}

/** The claims whose payments became credits of a payee. */
export async function findCreditedClaims(index: IndexReader, payee: Address) {
  return await index.read((db) =>
    db
      .select()
      .from(claimPayment)
      .where(and(eq(claimPayment.payee, lowerOf(payee)), inArray(claimPayment.kind, ['Credited', 'Held'])))
      .orderBy(desc(claimPayment.id)),
  );
}
