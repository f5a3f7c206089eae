import { and, asc, eq, inArray } from 'drizzle-orm';

import type { ClaimId } from '../../domain/primitives/ids.ts';
import { claimPayment } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';

/** Money that left for a claim. */
export type PaymentRow = typeof claimPayment.$inferSelect;

/** What left for a claim, oldest first: a receipt is for money that is with the payee, not for money that waits. */
export async function findPayments(index: IndexReader, claimId: ClaimId): Promise<readonly PaymentRow[]> {
  return await index.read((db) =>
    db
      .select()
      .from(claimPayment)
      .where(and(eq(claimPayment.claimId, claimId), inArray(claimPayment.kind, ['Paid', 'DebtPaid'])))
      .orderBy(asc(claimPayment.id)),
  );
}
