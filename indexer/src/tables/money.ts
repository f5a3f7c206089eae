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
  depositAssets: t.bigint().notNull(),
  owedAssets: t.bigint().notNull(),
  /** Part of payable that is on hold, or was and is not collected yet. */
  heldAssets: t.bigint().notNull(),
  /** What claims want reserved and the pool does not have. */
  unreservedAssets: t.bigint().notNull(),
  /** The last pause of leaving, zero for none, and how long leaving was paused ever, that one whole. */
  exitsPausedFrom: t.int8({ mode: 'number' }).notNull(),
  exitsPausedUntil: t.int8({ mode: 'number' }).notNull(),
  exitsPausedSeconds: t.int8({ mode: 'number' }).notNull(),
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
    depositDelta: t.bigint().notNull(),
    owedDelta: t.bigint().notNull(),
    heldDelta: t.bigint().notNull(),
    unreservedDelta: t.bigint().notNull(),
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
    /** What waits under a hold, and until when; a hold that is over holds nothing. */
    heldAssets: t.bigint().notNull(),
    heldUntil: t.int8({ mode: 'number' }).notNull(),
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
    /** With the seconds in which leaving was paused since it was made. */
    lapsesAt: t.int8({ mode: 'number' }),
    lapsesUnpausedAt: t.int8({ mode: 'number' }),
    /** How long leaving had been paused ever when it was made. */
    pausedBefore: t.int8({ mode: 'number' }),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.pool, table.owner] }) }),
);

/** What a capital provider did: Deposit, ExitRequested, ExitCancelled, Withdraw, SharesReceived, SharesSent. */
export const capitalEvent = onchainTable(
  'capital_event',
  (t) => ({
    id: t.text().primaryKey(),
    pool: t.hex().notNull(),
    owner: t.hex().notNull(),
    kind: t.text().notNull(),
    assets: t.bigint(),
    shares: t.bigint(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ owner: index().on(table.owner), pool: index().on(table.pool) }),
);

/** A payment a bank makes. Statuses: Instructed, Settled, Returned. */
export const bankInstruction = onchainTable(
  'bank_instruction',
  (t) => ({
    pool: t.hex().notNull(),
    id: t.bigint().notNull(),
    claimId: t.bigint().notNull(),
    payee: t.hex().notNull(),
    assets: t.bigint().notNull(),
    status: t.text().notNull(),
    instructedAt: t.int8({ mode: 'number' }).notNull(),
    /** From then on anyone may turn it into a credit. */
    returnsAt: t.int8({ mode: 'number' }).notNull(),
    /** Late interest of `lateBps` a year runs on `principalAssets` after `lateFrom`, until it ends. */
    principalAssets: t.bigint().notNull(),
    lateFrom: t.int8({ mode: 'number' }).notNull(),
    lateBps: t.integer().notNull(),
    /** What ran up by its end. */
    interestAssets: t.bigint().notNull(),
    endedAt: t.int8({ mode: 'number' }),
    /** Reference of the payment, or reason of its return. */
    reference: t.hex(),
  }),
  (table) => ({
    pk: primaryKey({ columns: [table.pool, table.id] }),
    claim: index().on(table.claimId),
    status: index().on(table.status),
  }),
);

/** What a claim wants reserved beyond what it has; written before the claim itself when capital is short at filing. */
export const claimWant = onchainTable('claim_want', (t) => ({
  claimId: t.bigint().primaryKey(),
  pool: t.hex().notNull(),
  assets: t.bigint().notNull(),
  /** Since when it waits; the oldest is next. */
  since: t.int8({ mode: 'number' }).notNull(),
}));

/** The insured sum of a zone's open policies, and the most it may be. */
export const poolZone = onchainTable(
  'pool_zone',
  (t) => ({
    pool: t.hex().notNull(),
    zone: t.int8({ mode: 'number' }).notNull(),
    insuredAssets: t.bigint().notNull(),
    /** Null while nobody has set one. */
    capAssets: t.bigint(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.pool, table.zone] }) }),
);
