import { z } from '@hono/zod-openapi';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Address } from 'viem';
import { panelDispute, panelSeat } from '../../indexer/ponder.schema.ts';
import type { IndexReader } from '../platform/index-reader.ts';
import {
  addressView,
  assetsView,
  checksummed,
  claimIdView,
  hash32View,
  instantView,
  lowerOf,
} from '../platform/views.ts';

/** Where a dispute before the panel stands by the chain's time. Unsealed: the time to seal is over, and not every seat did. */
export const panelStates = ['evidence', 'drawing', 'committing', 'unsealed', 'revealing', 'counting', 'ruled'] as const;

/** A seat: who sits, and what they said once their vote is open. */
export const panelSeatView = z.object({
  seat: z.number().int(),
  round: z.number().int(),
  arbitrator: addressView,
  drawnAt: instantView,
  committedAt: instantView.nullable(),
  choice: z.number().int().nullable(),
  reasonsHash: hash32View.nullable(),
  feeWei: assetsView.nullable(),
  revealedAt: instantView.nullable(),
});

/** A dispute before the panel. */
export const panelDisputeView = z.object({
  disputeId: z.string(),
  panel: addressView,
  arbitrable: addressView,
  claimId: claimIdView.nullable(),
  state: z.enum(panelStates),
  seatCount: z.number().int(),
  seatFeeWei: assetsView,
  evidenceEndsAt: instantView,
  round: z.number().int().nullable(),
  opensAt: instantView.nullable(),
  commitEndsAt: instantView.nullable(),
  revealEndsAt: instantView.nullable(),
  /** 0 neither, 1 the insurer's figure, 2 the claimant's. */
  ruling: z.number().int().nullable(),
  ruledAt: instantView.nullable(),
  toldAt: instantView.nullable(),
  seats: z.array(panelSeatView),
});

type DisputeRow = typeof panelDispute.$inferSelect;
type SeatRow = typeof panelSeat.$inferSelect;

/** Disputes before the panel, newest first: all, of one claim, or those somebody sits on. @param asked.at chain time, seconds */
export async function listPanel(
  index: IndexReader,
  asked: { readonly at: number; readonly claimId?: bigint | undefined; readonly arbitrator?: Address | undefined },
): Promise<readonly z.infer<typeof panelDisputeView>[]> {
  const { claimId, arbitrator } = asked;
  const sits = arbitrator === undefined ? undefined : await disputesOf(index, arbitrator);
  if (sits?.length === 0) return [];
  const wanted = and(
    claimId === undefined ? undefined : eq(panelDispute.claimId, claimId),
    sits === undefined ? undefined : inArray(panelDispute.id, [...sits]),
  );
  const rows = await index.read((db) => db.select().from(panelDispute).where(wanted).orderBy(desc(panelDispute.id)));
  if (rows.length === 0) return [];
  const seats = await index.read((db) =>
    db
      .select()
      .from(panelSeat)
      .where(
        inArray(
          panelSeat.disputeId,
          rows.map(({ id }) => id),
        ),
      )
      .orderBy(asc(panelSeat.seat), asc(panelSeat.round)),
  );
  return rows.map((row) =>
    toView(
      row,
      seats.filter(({ disputeId }) => disputeId === row.id),
      asked.at,
    ),
  );
}

async function disputesOf(index: IndexReader, arbitrator: Address): Promise<readonly bigint[]> {
  const rows = await index.read((db) =>
    db
      .select({ disputeId: panelSeat.disputeId })
      .from(panelSeat)
      .where(eq(panelSeat.arbitrator, lowerOf(arbitrator))),
  );
  return rows.map(({ disputeId }) => disputeId);
}

function toView(row: DisputeRow, seats: readonly SeatRow[], at: number): z.infer<typeof panelDisputeView> {
  return {
    disputeId: row.id.toString(),
    panel: checksummed(row.panel),
    arbitrable: checksummed(row.arbitrable),
    claimId: row.claimId?.toString() ?? null,
    state: stateOf(row, seats, at),
    seatCount: row.seatCount,
    seatFeeWei: row.seatFee.toString(),
    evidenceEndsAt: row.evidenceEndsAt,
    round: row.round,
    opensAt: row.opensAt,
    commitEndsAt: row.commitEndsAt,
    revealEndsAt: row.revealEndsAt,
    ruling: row.ruling,
    ruledAt: row.ruledAt,
    toldAt: row.toldAt,
    seats: seats.map((seat) => ({
      seat: seat.seat,
      round: seat.round,
      arbitrator: checksummed(seat.arbitrator),
      drawnAt: seat.drawnAt,
      committedAt: seat.committedAt,
      choice: seat.choice,
      reasonsHash: seat.reasonsHash,
      feeWei: seat.feeAssets?.toString() ?? null,
      revealedAt: seat.revealedAt,
    })),
  };
}

function stateOf(row: DisputeRow, seats: readonly SeatRow[], at: number): (typeof panelStates)[number] {
  if (row.ruledAt !== null) return 'ruled';
  if (at <= row.evidenceEndsAt) return 'evidence';
  if (row.commitEndsAt === null || row.revealEndsAt === null) return 'drawing';
  const missing = row.seatCount - seats.filter(({ commitment }) => commitment !== null).length;
  if (missing > 0 && at <= row.commitEndsAt) return 'committing';
  // A round in which nobody was drawn is the last.
  if (missing > 0 && row.drawn !== 0) return 'unsealed';
  return at <= row.revealEndsAt ? 'revealing' : 'counting';
}
