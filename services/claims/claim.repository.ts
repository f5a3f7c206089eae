import { and, asc, desc, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Address, Hex } from 'viem';
import type { ClaimId } from '../../domain/primitives/ids.ts';
import {
  assignment,
  claim,
  claimEvent,
  claimEvidence,
  claimPayment,
  delegation,
  deskEvent,
  panelDispute,
  panelEvent,
  proposal,
} from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { conditionOf } from './claim-filter.ts';
import type { ClaimFilter } from './claim-filter.ts';
import { lowerOf } from '../platform/views.ts';

export type ClaimRow = typeof claim.$inferSelect;
export type ClaimEventRow = typeof claimEvent.$inferSelect;
export type ClaimPaymentRow = typeof claimPayment.$inferSelect;
export type DeskEventRow = typeof deskEvent.$inferSelect;
export type PanelEventRow = typeof panelEvent.$inferSelect;
export type ProposalRow = typeof proposal.$inferSelect;

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

/** Claims in whose case files one of these evidence roots stands. */
export async function findClaimsByRoots(index: IndexReader, roots: readonly Hex[]): Promise<readonly ClaimRow[]> {
  if (roots.length === 0) return [];
  const found = await index.read((db) =>
    db
      .select({ claimId: claimEvidence.claimId })
      .from(claimEvidence)
      .where(inArray(claimEvidence.root, [...roots])),
  );
  if (found.length === 0) return [];
  const ids = [...new Set(found.map((row) => row.claimId))];
  return await index.read((db) => db.select().from(claim).where(inArray(claim.id, ids)));
}

/** Every evidence root in the case file of a claim and who entered it, in its order. */
export async function findRootsOf(
  index: IndexReader,
  claimId: bigint,
): Promise<readonly { readonly root: Hex; readonly actor: Address }[]> {
  const isItsEntry = and(eq(claimEvent.claimId, claimEvidence.claimId), eq(claimEvent.seq, claimEvidence.seq));
  return await index.read((db) =>
    db
      .select({ root: claimEvidence.root, actor: claimEvent.actor })
      .from(claimEvidence)
      .innerJoin(claimEvent, isItsEntry)
      .where(eq(claimEvidence.claimId, claimId))
      .orderBy(asc(claimEvidence.seq)),
  );
}

/** Whether a holder lets somebody file and bring documents for them. */
export async function isDelegate(index: IndexReader, holder: Address, account: Address): Promise<boolean> {
  const rows = await index.read((db) =>
    db
      .select({ since: delegation.since })
      .from(delegation)
      .where(and(eq(delegation.holder, lowerOf(holder)), eq(delegation.delegate, lowerOf(account)))),
  );
  return rows.length > 0;
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

/** What was done before the panel about a claim, oldest first. */
export async function findPanelEvents(index: IndexReader, claimId: bigint): Promise<readonly PanelEventRow[]> {
  const rows = await index.read((db) =>
    db
      .select({ event: panelEvent })
      .from(panelEvent)
      .innerJoin(panelDispute, eq(panelEvent.disputeId, panelDispute.id))
      .where(eq(panelDispute.claimId, claimId))
      .orderBy(asc(panelEvent.id)),
  );
  return rows.map(({ event }) => event);
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
