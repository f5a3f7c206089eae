import { and, asc, eq, gt, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { claim } from '../../indexer/ponder.schema.ts'
import type { IndexReader } from '../platform/index-reader.ts'

/** Seconds from filing to money in the middle of all paid claims, and how many there are. */
export async function findTimeToMoney(index: IndexReader): Promise<{ readonly paidClaims: number; readonly medianSeconds: number | null }> {
  const [counted] = await index.read((db) => db.select({ count: sql<string>`count(*)` }).from(claim).where(isNotNull(claim.paidAt)))
  const paidClaims = Number(counted?.count ?? 0)
  if (paidClaims === 0) return { paidClaims, medianSeconds: null }
  const seconds = sql<string>`${claim.paidAt} - ${claim.filedAt}`
  const middle = await index.read((db) =>
    db
      .select({ seconds })
      .from(claim)
      .where(isNotNull(claim.paidAt))
      .orderBy(asc(seconds))
      .offset(Math.floor((paidClaims - 1) / 2))
      .limit(2 - (paidClaims % 2)),
  )
  return { paidClaims, medianSeconds: middle.reduce((sum, row) => sum + Number(row.seconds), 0) / middle.length }
}

/** A group of claims counted. */
export interface ClaimGroup {
  readonly phase: string
  readonly verdict: string
  readonly line: string
  readonly claims: number
  readonly paidAssets: bigint
}

/** All claims, counted by phase, verdict and line. */
export async function findClaimGroups(index: IndexReader): Promise<readonly ClaimGroup[]> {
  const rows = await index.read((db) =>
    db
      .select({ phase: claim.phase, verdict: claim.verdict, line: claim.line, claims: sql<string>`count(*)`, paid: sql<string>`sum(${claim.paidAssets})` })
      .from(claim)
      .groupBy(claim.phase, claim.verdict, claim.line),
  )
  return rows.map((row) => ({ phase: row.phase, verdict: row.verdict, line: row.line, claims: Number(row.claims), paidAssets: BigInt(row.paid) }))
}

/** How many claims bear a flag. */
export async function countFlagged(index: IndexReader, bit: number): Promise<number> {
  const [row] = await index.read((db) => db.select({ count: sql<string>`count(*)` }).from(claim).where(sql`(${claim.flags} & ${bit}) = ${bit}`))
  return Number(row?.count ?? 0)
}

/** Open claims that should have been decided by now (`at`, seconds). */
export async function findOverdue(index: IndexReader, at: number, limit: number) {
  return await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(and(eq(claim.phase, 'Filed'), lt(claim.decideBy, at)))
      .orderBy(asc(claim.decideBy))
      .limit(limit),
  )
}

/** How many open claims must be decided between two instants. */
export async function countDue(index: IndexReader, after: number, until: number): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(and(eq(claim.phase, 'Filed'), gt(claim.decideBy, after), or(lt(claim.decideBy, until), eq(claim.decideBy, until)))),
  )
  return Number(row?.count ?? 0)
}

/** How many decisions two people made. */
export async function countFourEyes(index: IndexReader): Promise<number> {
  const nobody = '0x0000000000000000000000000000000000000000'
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(and(isNotNull(claim.approvedBy), sql`${claim.approvedBy} <> ${nobody}`)),
  )
  return Number(row?.count ?? 0)
}

/** Claims that were never decided and never closed. */
export async function countOpen(index: IndexReader): Promise<number> {
  const [row] = await index.read((db) => db.select({ count: sql<string>`count(*)` }).from(claim).where(isNull(claim.closedAt)))
  return Number(row?.count ?? 0)
}
