import { and, eq, isNull } from 'drizzle-orm';
import type { Address } from 'viem';
import { panelDispute, panelSeat } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import { lowerOf } from '../platform/views.ts';

/** Whether somebody sits, now, on a dispute about a claim that is not ruled yet. Who was replaced sits no longer. */
export async function sitsOnClaim(index: IndexReader, claimId: bigint, person: Address): Promise<boolean> {
  const seats = await index.read((db) =>
    db
      .select({ seat: panelSeat.seat, round: panelSeat.round, arbitrator: panelSeat.arbitrator })
      .from(panelSeat)
      .innerJoin(panelDispute, eq(panelSeat.disputeId, panelDispute.id))
      .where(and(eq(panelDispute.claimId, claimId), isNull(panelDispute.ruledAt))),
  );
  const mine = seats.find(({ arbitrator }) => arbitrator === lowerOf(person));
  return mine !== undefined && !seats.some(({ seat, round }) => seat === mine.seat && round > mine.round);
}
