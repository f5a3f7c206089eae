import { and, asc, desc, eq, gt, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Address, Hex } from 'viem';
import type { ClaimId } from '../../domain/primitives/ids.ts';
import { assignment, claim, claimEvent, claimPayment, deskEvent, proposal } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

export type ClaimRow = typeof claim.$inferSelect;
export type ClaimEventRow = typeof claimEvent.$inferSelect;
export type ClaimPaymentRow = typeof claimPayment.$inferSelect;
export type DeskEventRow = typeof deskEvent.$inferSelect;
export type ProposalRow = typeof proposal.$inferSelect;

/** What claims are looked for by. Text fields are compared exactly. */
export interface ClaimFilter {
  readonly claimId?: bigint | undefined;
  readonly claimant?: Address | undefined;
  readonly policyId?: number | undefined;
  readonly phases?: readonly string[] | undefined;
  readonly verdict?: string | undefined;
  readonly assignee?: Address | undefined;
  readonly line?: string | undefined;
  /** All of these bits are set. */
  readonly flags?: number | undefined;
  /** Only claims with a smaller number. */
  readonly before?: bigint | undefined;
}

export async function findClaim(index: IndexReader, claimId: ClaimId | bigint): Promise<ClaimRow | undefined> {
  const [row] = await index.read((db) => db.select().from(claim).where(eq(claim.id, claimId)));
  return row;
}

/** Claims, newest first by number. */
export async function findClaims(index: IndexReader, filter: ClaimFilter, limit: number): Promise<readonly ClaimRow[]> {
  return await index.read((db) =>
    db.select().from(claim).where(conditionOf(filter)).orderBy(desc(claim.id)).limit(limit),
  );
}

export async function countClaims(index: IndexReader, filter: ClaimFilter): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(claim)
      .where(conditionOf(filter)),
  );
  return Number(row?.count ?? 0);
}

/** Claims of policies. */
export async function findClaimsOfPolicies(
  index: IndexReader,
  policyIds: readonly number[],
): Promise<readonly ClaimRow[]> {
  if (policyIds.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(inArray(claim.policyId, [...policyIds]))
      .orderBy(asc(claim.id)),
  );
}

/** Claims with one of these evidence roots. */
export async function findClaimsByRoots(index: IndexReader, roots: readonly Hex[]): Promise<readonly ClaimRow[]> {
  if (roots.length === 0) return [];
  return await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(inArray(claim.evidenceRoot, [...roots])),
  );
}

/** The case file in its order. */
export async function findClaimEvents(index: IndexReader, claimId: bigint): Promise<readonly ClaimEventRow[]> {
  return await index.read((db) =>
    db.select().from(claimEvent).where(eq(claimEvent.claimId, claimId)).orderBy(asc(claimEvent.seq)),
  );
}

/** Money that left or waits for a claim, oldest first. */
export async function findClaimPayments(index: IndexReader, claimId: bigint): Promise<readonly ClaimPaymentRow[]> {
  return await index.read((db) =>
    db.select().from(claimPayment).where(eq(claimPayment.claimId, claimId)).orderBy(asc(claimPayment.id)),
  );
}

/** What was done at the desk, oldest first. */
export async function findDeskEvents(index: IndexReader, claimId: bigint): Promise<readonly DeskEventRow[]> {
  return await index.read((db) =>
    db.select().from(deskEvent).where(eq(deskEvent.claimId, claimId)).orderBy(asc(deskEvent.id)),
  );
}

/** Decisions that wait, or waited, for a second person. */
export async function findProposals(index: IndexReader, claimId: bigint): Promise<readonly ProposalRow[]> {
  return await index.read((db) =>
    db.select().from(proposal).where(eq(proposal.claimId, claimId)).orderBy(asc(proposal.proposedAt)),
  );
}

/** Claims for which a decision waits for a second person now. */
export async function findProposedClaimIds(index: IndexReader): Promise<ReadonlySet<bigint>> {
  const rows = await index.read((db) => db.select().from(proposal).where(eq(proposal.status, 'Open')));
  return new Set(rows.map((row) => row.claimId));
}

/** Deadlines of open claims after an instant, the soonest first. */
export async function findClaimInstants(
  index: IndexReader,
  input: { readonly after: number; readonly claimant: Address | undefined; readonly limit: number },
): Promise<
  readonly {
    readonly claimId: bigint;
    readonly policyId: number;
    readonly kind: 'decision-due' | 'appeal-ends';
    readonly at: number;
  }[]
> {
  const mine = input.claimant === undefined ? undefined : eq(claim.claimant, lowerOf(input.claimant));
  const due = await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(and(inArray(claim.phase, ['Filed', 'AwaitingDocuments']), gt(claim.decideBy, input.after), mine))
      .orderBy(asc(claim.decideBy))
      .limit(input.limit),
  );
  const appeal = await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(and(eq(claim.phase, 'Decided'), gt(claim.appealBy, input.after), mine))
      .orderBy(asc(claim.appealBy))
      .limit(input.limit),
  );
  return [
    ...due.map((row) => ({
      claimId: row.id,
      policyId: row.policyId,
      kind: 'decision-due' as const,
      at: row.decideBy ?? 0,
    })),
    ...appeal.map((row) => ({
      claimId: row.id,
      policyId: row.policyId,
      kind: 'appeal-ends' as const,
      at: row.appealBy ?? 0,
    })),
  ];
}

/** Decisions of one adjuster since an instant. */
export async function findDecidedBy(
  index: IndexReader,
  adjuster: Address,
  since: number,
): Promise<readonly ClaimRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(claim)
      .where(and(eq(claim.decidedBy, lowerOf(adjuster)), isNotNull(claim.decidedAt), gte(claim.decidedAt, since))),
  );
}

/** How many claims a wallet has on its desk, open ones. */
export async function countAssigned(index: IndexReader, adjuster: Address): Promise<number> {
  const [row] = await index.read((db) =>
    db
      .select({ count: sql<string>`count(*)` })
      .from(assignment)
      .where(eq(assignment.adjuster, lowerOf(adjuster))),
  );
  return Number(row?.count ?? 0);
}

function conditionOf(filter: ClaimFilter): SQL | undefined {
  return and(
    filter.claimId === undefined ? undefined : eq(claim.id, filter.claimId),
    filter.claimant === undefined ? undefined : eq(claim.claimant, lowerOf(filter.claimant)),
    filter.policyId === undefined ? undefined : eq(claim.policyId, filter.policyId),
    filter.phases === undefined ? undefined : inArray(claim.phase, [...filter.phases]),
    filter.verdict === undefined ? undefined : eq(claim.verdict, filter.verdict),
    filter.assignee === undefined ? undefined : eq(claim.assignee, lowerOf(filter.assignee)),
    filter.line === undefined ? undefined : eq(claim.line, filter.line),
    filter.flags === undefined ? undefined : sql`(${claim.flags} & ${filter.flags}) = ${filter.flags}`,
    filter.before === undefined ? undefined : lt(claim.id, filter.before),
  );
}
