import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import { claim } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';

/** Phases in which no decision has been made. */
const undecided = ['Filed', 'AwaitingDocuments'];

/** How many claims were paid. */
export async function countPaid(index: IndexReader): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(isNotNull(claim.paidAt)),
  );
  return Number(row?.count ?? 0);
}

/** Seconds from filing to the first payment, the shortest first. */
export async function findPaidSeconds(
  index: IndexReader,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly number[]> {
  const seconds = sql<string>`${claim.paidAt} - ${claim.filedAt}`;
  const rows = await index.read((db) =>
    db
      .select({ seconds })
      .from(claim)
      .where(isNotNull(claim.paidAt))
      .orderBy(asc(seconds))
      .offset(page.offset)
      .limit(page.limit),
  );
  return rows.map((row) => Number(row.seconds));
}

/** A group of claims counted. */
export interface ClaimGroup {
  readonly phase: string;
  readonly verdict: string;
  readonly line: string;
  readonly claims: number;
  readonly paidAssets: bigint;
}

/** All claims, counted by phase, verdict and line. */
export async function findClaimGroups(index: IndexReader): Promise<readonly ClaimGroup[]> {
  const rows = await index.read((db) =>
    db
      .select({
        phase: claim.phase,
        verdict: claim.verdict,
        line: claim.line,
        claims: sql<string>`count(*)`,
        paid: sql<string>`sum(${claim.paidAssets})`,
      })
      .from(claim)
      .groupBy(claim.phase, claim.verdict, claim.line),
  );
  return rows.map((row) => ({
    phase: row.phase,
    verdict: row.verdict,
    line: row.line,
    claims: Number(row.claims),
    paidAssets: BigInt(row.paid),
  }));
}

/** How many claims bear a flag. */
export async function countFlagged(index: IndexReader, bit: number): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(sql`(${claim.flags} & ${bit}) = ${bit}`),
  );
  return Number(row?.count ?? 0);
}

/** Open claims that should have been decided by now (`at`, seconds). */
export async function findOverdue(index: IndexReader, at: number, limit: number) {
  return await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(and(inArray(claim.phase, undecided), lt(claim.decideBy, at)))
      .orderBy(asc(claim.decideBy))
      .limit(limit),
  );
}

/** How many open claims must be decided between two instants. */
export async function countDue(index: IndexReader, after: number, until: number): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(
        and(
          inArray(claim.phase, undecided),
          gt(claim.decideBy, after),
          or(lt(claim.decideBy, until), eq(claim.decideBy, until)),
        ),
      ),
  );
  return Number(row?.count ?? 0);
}

/** How many decisions two people made. */
export async function countFourEyes(index: IndexReader): Promise<number> {
  const nobody = '0x0000000000000000000000000000000000000000';
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(and(isNotNull(claim.approvedBy), sql`${claim.approvedBy} <> ${nobody}`)),
  );
  return Number(row?.count ?? 0);
}

/** Claims that were never decided and never closed. */
export async function countOpen(index: IndexReader): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(isNull(claim.closedAt)),
  );
  return Number(row?.count ?? 0);
}
