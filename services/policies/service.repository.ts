import { and, asc, desc, eq, or } from 'drizzle-orm';
import type { Address, Hex } from 'viem';
import {
  certificate,
  instalmentPlan,
  insuranceGroup,
  lossPayee,
  passing,
  policyHolding,
  successor,
} from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

export type LossPayeeRow = typeof lossPayee.$inferSelect;
export type HoldingRow = typeof policyHolding.$inferSelect;
export type PlanRow = typeof instalmentPlan.$inferSelect;
export type PassingRow = typeof passing.$inferSelect;
export type GroupRow = typeof insuranceGroup.$inferSelect;
export type CertificateRow = typeof certificate.$inferSelect;

/** Who shall take a holder's place, and who asks for it. */
export interface SuccessionFacts {
  readonly successor: Hex | undefined;
  readonly passings: readonly PassingRow[];
}

export async function findLossPayees(index: IndexReader, policyId: number): Promise<readonly LossPayeeRow[]> {
  return await index.read((db) =>
    db.select().from(lossPayee).where(eq(lossPayee.policyId, policyId)).orderBy(asc(lossPayee.addedAt)),
  );
}

export async function findPlan(index: IndexReader, policyId: number): Promise<PlanRow | undefined> {
  const [row] = await index.read((db) => db.select().from(instalmentPlan).where(eq(instalmentPlan.policyId, policyId)));
  return row;
}

/** Who held a policy before, the first one first. */
export async function findHoldings(index: IndexReader, policyId: number): Promise<readonly HoldingRow[]> {
  return await index.read((db) =>
    db.select().from(policyHolding).where(eq(policyHolding.policyId, policyId)).orderBy(asc(policyHolding.seq)),
  );
}

/** Who held a policy before; they remain a party of losses of their time. */
export async function findPastHolders(index: IndexReader, policyId: number): Promise<readonly Hex[]> {
  const rows = await index.read((db) =>
    db.select({ holder: policyHolding.holder }).from(policyHolding).where(eq(policyHolding.policyId, policyId)),
  );
  return rows.map((row) => row.holder);
}

export async function findSuccession(index: IndexReader, owner: Hex): Promise<SuccessionFacts> {
  const [named] = await index.read((db) => db.select().from(successor).where(eq(successor.owner, owner)));
  const passings = await index.read((db) =>
    db
      .select()
      .from(passing)
      .where(and(eq(passing.owner, owner), eq(passing.status, 'Open')))
      .orderBy(asc(passing.askedAt)),
  );
  return { successor: named?.successor, passings };
}

/** What is open about places that pass: where a person asks or is the one whose place it is; everybody's for staff. */
export async function findPassings(index: IndexReader, person: Address | undefined): Promise<readonly PassingRow[]> {
  const known = person === undefined ? undefined : lowerOf(person);
  const mine = known === undefined ? undefined : or(eq(passing.taker, known), eq(passing.owner, known));
  return await index.read((db) =>
    db
      .select()
      .from(passing)
      .where(and(eq(passing.status, 'Open'), mine))
      .orderBy(asc(passing.askedAt)),
  );
}

/** Groups, newest first; of one sponsor or all. */
export async function findGroups(index: IndexReader, sponsor: Address | undefined): Promise<readonly GroupRow[]> {
  const mine = sponsor === undefined ? undefined : eq(insuranceGroup.sponsor, lowerOf(sponsor));
  return await index.read((db) => db.select().from(insuranceGroup).where(mine).orderBy(desc(insuranceGroup.id)));
}

export async function findCertificates(
  index: IndexReader,
  groupId: number,
  limit: number,
): Promise<readonly CertificateRow[]> {
  return await index.read((db) =>
    db.select().from(certificate).where(eq(certificate.groupId, groupId)).orderBy(asc(certificate.place)).limit(limit),
  );
}
