import { index, onchainTable, primaryKey } from 'ponder';

/** A pool and what its events say about its buckets. */
export const reservePool = onchainTable('reserve_pool', (t) => ({
  id: t.hex().primaryKey(),
  freeAssets: t.bigint().notNull(),
  lockedAssets: t.bigint().notNull(),
  reservedAssets: t.bigint().notNull(),
  payableAssets: t.bigint().notNull(),
  unearnedAssets: t.bigint().notNull(),
  feesAssets: t.bigint().notNull(),
  owedAssets: t.bigint().notNull(),
  shares: t.bigint().notNull(),
  /** Premium booked and money paid out to payees, ever. */
  premiumAssets: t.bigint().notNull(),
  paidAssets: t.bigint().notNull(),
  earnedThroughDay: t.integer().notNull(),
  updatedAt: t.int8({ mode: 'number' }).notNull(),
}));

/** One line per event that moves money between buckets, with what it did to each. */
export const reserveMovement = onchainTable(
  'reserve_movement',
  (t) => ({
    id: t.text().primaryKey(),
    pool: t.hex().notNull(),
    /** Name of the event. */
    kind: t.text().notNull(),
    claimId: t.bigint(),
    versionId: t.integer(),
    account: t.hex(),
    freeDelta: t.bigint().notNull(),
    lockedDelta: t.bigint().notNull(),
    reservedDelta: t.bigint().notNull(),
    payableDelta: t.bigint().notNull(),
    unearnedDelta: t.bigint().notNull(),
    feesDelta: t.bigint().notNull(),
    owedDelta: t.bigint().notNull(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ pool: index().on(table.pool), claim: index().on(table.claimId) }),
);

/** What waits for a payee; a row with zero has been collected. */
export const credit = onchainTable(
  'credit',
  (t) => ({
    pool: t.hex().notNull(),
    payee: t.hex().notNull(),
    assets: t.bigint().notNull(),
    /** Booked ever, and collected ever. */
    bookedAssets: t.bigint().notNull(),
    collectedAssets: t.bigint().notNull(),
    updatedAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.pool, table.payee] }), payee: index().on(table.payee) }),
);

/** A capital provider's place in a pool. */
export const capitalPosition = onchainTable(
  'capital_position',
  (t) => ({
    pool: t.hex().notNull(),
    owner: t.hex().notNull(),
    shares: t.bigint().notNull(),
    depositedAssets: t.bigint().notNull(),
    withdrawnAssets: t.bigint().notNull(),
    /** The exit request, when there is one. */
    exitShares: t.bigint(),
    matureAt: t.int8({ mode: 'number' }),
    lapsesAt: t.int8({ mode: 'number' }),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.pool, table.owner] }) }),
);
