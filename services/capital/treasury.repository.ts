import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Address } from 'viem';
import {
  attestation,
  bankInstruction,
  claimPayment,
  claimWant,
  paymentHold,
  poolZone,
} from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

export type InstructionRow = typeof bankInstruction.$inferSelect;
export type HoldRow = typeof paymentHold.$inferSelect;
export type WantRow = typeof claimWant.$inferSelect;
export type ZoneRow = typeof poolZone.$inferSelect;
export type AttestationRow = typeof attestation.$inferSelect;

/** Payments through banks, newest first. */
export async function findInstructions(
  index: IndexReader,
  asked: { readonly status: string | undefined; readonly limit: number },
): Promise<readonly InstructionRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(bankInstruction)
      .where(asked.status === undefined ? undefined : eq(bankInstruction.status, asked.status))
      .orderBy(desc(bankInstruction.instructedAt), desc(bankInstruction.id))
      .limit(asked.limit),
  );
}

/** Payees on hold at an instant of the chain, the soonest to end first. */
export async function findHolds(index: IndexReader, at: number): Promise<readonly HoldRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(paymentHold)
      .where(and(gt(paymentHold.until, at), isNull(paymentHold.liftedAt)))
      .orderBy(asc(paymentHold.until)),
  );
}

/** Claims that wait for capital, in the order in which they get it. */
export async function findWants(index: IndexReader): Promise<readonly WantRow[]> {
  return await index.read((db) =>
    db.select().from(claimWant).where(gt(claimWant.assets, 0n)).orderBy(asc(claimWant.since), asc(claimWant.claimId)),
  );
}

export async function findZones(index: IndexReader): Promise<readonly ZoneRow[]> {
  return await index.read((db) => db.select().from(poolZone).orderBy(poolZone.pool, poolZone.zone));
}

/** What was booked as a debt and what of it was paid since, newest first. */
export async function findDebtLines(index: IndexReader, kind: 'Owed' | 'DebtPaid', limit: number) {
  return await index.read((db) =>
    db.select().from(claimPayment).where(eq(claimPayment.kind, kind)).orderBy(desc(claimPayment.id)).limit(limit),
  );
}

export async function findAttestation(index: IndexReader, person: Address): Promise<AttestationRow | undefined> {
  const [row] = await index.read((db) =>
    db
      .select()
      .from(attestation)
      .where(eq(attestation.person, lowerOf(person))),
  );
  return row;
}
