import { index, onchainTable, primaryKey } from 'ponder';

/** Models as registered for a line; stopped ones stay. */
export const riskModel = onchainTable(
  'risk_model',
  (t) => ({
    /** Label, such as "MOTOR". */
    line: t.text().notNull(),
    modelHash: t.hex().notNull(),
    signer: t.hex().notNull(),
    minAgeDays: t.integer().notNull(),
    maxYearClaims: t.integer().notNull(),
    drawBps: t.integer().notNull(),
    registeredAt: t.int8({ mode: 'number' }).notNull(),
    stoppedAt: t.int8({ mode: 'number' }),
    stoppedBy: t.hex(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.line, table.modelHash] }) }),
);

/** What may be approved from a pool on a day, and what was on the last day on which something was. */
export const fastTrackPurse = onchainTable('fast_track_purse', (t) => ({
  pool: t.hex().primaryKey(),
  capAssets: t.bigint().notNull(),
  spentAssets: t.bigint().notNull(),
  /** Days since 1970. */
  day: t.integer().notNull(),
}));

/** Whether the track runs, and for claims of which days. One row. */
export const fastTrackState = onchainTable('fast_track_state', (t) => ({
  fastTrack: t.hex().primaryKey(),
  isHalted: t.boolean().notNull(),
  fromDay: t.integer().notNull(),
  untilDay: t.integer().notNull(),
  dueDay: t.integer().notNull(),
}));

/** The secrets of days: committed, and out. */
export const fastTrackDay = onchainTable('fast_track_day', (t) => ({
  day: t.integer().primaryKey(),
  commitment: t.hex().notNull(),
  secret: t.hex(),
}));

/** Claims that were paid on a signed assessment, with all that was signed. */
export const fastTrackApproval = onchainTable(
  'fast_track_approval',
  (t) => ({
    claimId: t.bigint().primaryKey(),
    signer: t.hex().notNull(),
    submitter: t.hex().notNull(),
    line: t.text().notNull(),
    pool: t.hex().notNull(),
    modelHash: t.hex().notNull(),
    caseHead: t.hex().notNull(),
    scoreBps: t.integer().notNull(),
    draw: t.hex().notNull(),
    expiresAt: t.int8({ mode: 'number' }).notNull(),
    payableAssets: t.bigint().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ pool: index().on(table.pool, table.at) }),
);

/** What was done with the track, for the trail: the event's name and its arguments. */
export const fastTrackEvent = onchainTable(
  'fast_track_event',
  (t) => ({
    id: t.text().primaryKey(),
    claimId: t.bigint(),
    kind: t.text().notNull(),
    actor: t.hex().notNull(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ claim: index().on(table.claimId), kind: index().on(table.kind) }),
);
