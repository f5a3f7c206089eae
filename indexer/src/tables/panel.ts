import { index, onchainTable, primaryKey } from 'ponder';

/** A dispute before the panel of arbitrators drawn by lot. */
export const panelDispute = onchainTable(
  'panel_dispute',
  (t) => ({
    id: t.bigint().primaryKey(),
    panel: t.hex().notNull(),
    /** Who asked: our own dispute desk, or somebody else's. */
    arbitrable: t.hex().notNull(),
    /** Null where somebody else asked. */
    claimId: t.bigint(),
    seatCount: t.integer().notNull(),
    /** Wei. */
    seatFee: t.bigint().notNull(),
    overpaidAssets: t.bigint().notNull(),
    evidenceEndsAt: t.int8({ mode: 'number' }).notNull(),
    /** The block whose hash draws, once the seed is revealed or given up. */
    anchorBlock: t.int8({ mode: 'number' }),
    isSeedGivenUp: t.boolean().notNull(),
    /** The last round of voting and its windows; null before the first. */
    round: t.integer(),
    drawn: t.integer(),
    opensAt: t.int8({ mode: 'number' }),
    commitEndsAt: t.int8({ mode: 'number' }),
    revealEndsAt: t.int8({ mode: 'number' }),
    /** 0 neither, 1 the insurer's figure, 2 the claimant's. */
    ruling: t.integer(),
    /** Votes that were opened. */
    revealed: t.integer(),
    refundedAssets: t.bigint(),
    ruledAt: t.int8({ mode: 'number' }),
    /** When the arbitrable was told, and whether it took it. */
    toldAt: t.int8({ mode: 'number' }),
    taken: t.boolean(),
    takenAt: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ claim: index().on(table.claimId) }),
);

/** Who sits, or sat, on a seat of a dispute, and how they voted. */
export const panelSeat = onchainTable(
  'panel_seat',
  (t) => ({
    disputeId: t.bigint().notNull(),
    seat: t.integer().notNull(),
    arbitrator: t.hex().notNull(),
    round: t.integer().notNull(),
    drawnAt: t.int8({ mode: 'number' }).notNull(),
    commitment: t.hex(),
    committedAt: t.int8({ mode: 'number' }),
    choice: t.integer(),
    reasonsHash: t.hex(),
    /** Wei. */
    feeAssets: t.bigint(),
    revealedAt: t.int8({ mode: 'number' }),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.disputeId, table.seat, table.arbitrator] }),
    arbitrator: index().on(table.arbitrator),
  }),
);

/** Who can be drawn; removed ones stay with the time of it. */
export const panelMember = onchainTable('panel_member', (t) => ({
  arbitrator: t.hex().primaryKey(),
  enrolledAt: t.int8({ mode: 'number' }).notNull(),
  removedAt: t.int8({ mode: 'number' }),
  removedBy: t.hex(),
}));

/** What was done with the panel and its register, for the trail: the event's name and its arguments. */
export const panelEvent = onchainTable(
  'panel_event',
  (t) => ({
    id: t.text().primaryKey(),
    disputeId: t.bigint(),
    kind: t.text().notNull(),
    actor: t.hex().notNull(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ dispute: index().on(table.disputeId) }),
);
