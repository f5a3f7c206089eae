import { index, onchainTable, primaryKey } from 'ponder';

export const policy = onchainTable(
  'policy',
  (t) => ({
    id: t.int8({ mode: 'number' }).primaryKey(),
    versionId: t.integer().notNull(),
    productId: t.text().notNull(),
    line: t.text().notNull(),
    pool: t.hex().notNull(),
    holder: t.hex().notNull(),
    /** Zero address: the holder. */
    insured: t.hex().notNull(),
    buyer: t.hex(),
    limitAssets: t.bigint().notNull(),
    premiumAssets: t.bigint().notNull(),
    taxAssets: t.bigint(),
    feeAssets: t.bigint(),
    /** Capital locked when it was sold. */
    lockAssets: t.bigint(),
    /** Per claim, when agreed by quote; else null and the version's applies. */
    deductibleAssets: t.bigint(),
    startAt: t.int8({ mode: 'number' }).notNull(),
    /** First second on which losses count: start plus the version's waiting days. */
    countsFrom: t.int8({ mode: 'number' }).notNull(),
    endAt: t.int8({ mode: 'number' }).notNull(),
    /** End plus the version's tail. */
    tailEndsAt: t.int8({ mode: 'number' }).notNull(),
    objectKey: t.hex().notNull(),
    quoteDigest: t.hex(),
    /** Bits of PolicyMarks. */
    marks: t.integer().notNull(),
    /** From when waiting periods count: the start of the first policy this one continues. */
    waitingFrom: t.int8({ mode: 'number' }).notNull(),
    /** Accumulation zone; zero for none. */
    zone: t.int8({ mode: 'number' }).notNull(),
    /** Last second in which the holder may undo it and have everything back; null where the version gives no such time. */
    coolingOffEndsAt: t.int8({ mode: 'number' }),
    /** The policies before and after it. */
    previousId: t.int8({ mode: 'number' }),
    renewedBy: t.int8({ mode: 'number' }),
    /** Where it came out of a group. */
    groupId: t.integer(),
    certificate: t.integer(),
    /** Who receives what no loss payee does; null for the holder. */
    beneficiary: t.hex(),
    /** Cover is, or will be, suspended from then on. */
    suspendsAt: t.int8({ mode: 'number' }),
    /** The insurer's announcement that it will cancel: when it was given, why, and not before when. */
    noticeAt: t.int8({ mode: 'number' }),
    noticeReason: t.text(),
    cancelsAt: t.int8({ mode: 'number' }),
    /** How cover ended before its time: CoolingOff, Holder or Insurer; by whom, and what went back. */
    cancelledAt: t.int8({ mode: 'number' }),
    cancelledHow: t.text(),
    cancelledBy: t.hex(),
    refundedAssets: t.bigint().notNull(),
    /** Of the premium of the whole term, what was paid. */
    premiumPaidAssets: t.bigint().notNull(),
    /** Paid plus reserved. */
    usedAssets: t.bigint().notNull(),
    openClaims: t.integer().notNull(),
    claimCount: t.integer().notNull(),
    closedAt: t.int8({ mode: 'number' }),
    soldAt: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ holder: index().on(table.holder), version: index().on(table.versionId) }),
);

/** A line of a policy's history: Issued, Sold, Used (a claim took cover or gave it back), Closed, and the names of other events. */
export const policyEvent = onchainTable(
  'policy_event',
  (t) => ({
    /** `<block, 12 digits>-<log index, 6 digits>`: sorts by time. */
    id: t.text().primaryKey(),
    policyId: t.int8({ mode: 'number' }).notNull(),
    kind: t.text().notNull(),
    actor: t.hex(),
    assets: t.bigint(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ policy: index().on(table.policyId) }),
);

/** Who held a policy before, and the last second that counts as theirs: that of the move. */
export const policyHolding = onchainTable(
  'policy_holding',
  (t) => ({
    policyId: t.int8({ mode: 'number' }).notNull(),
    /** Counts from 1. */
    seq: t.integer().notNull(),
    holder: t.hex().notNull(),
    lastAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.policyId, table.seq] }), holder: index().on(table.holder) }),
);

/** Who receives a share of every payment first: a lender, a hospital. */
export const lossPayee = onchainTable(
  'loss_payee',
  (t) => ({
    policyId: t.int8({ mode: 'number' }).notNull(),
    payee: t.hex().notNull(),
    shareBps: t.integer().notNull(),
    addedAt: t.int8({ mode: 'number' }).notNull(),
    /** In which holding it was named: how many had passed the policy on by then. */
    namedIn: t.integer().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.policyId, table.payee] }), payee: index().on(table.payee) }),
);

/** Seconds in which cover was suspended, the last one not included; null while it is. */
export const coverSuspension = onchainTable(
  'cover_suspension',
  (t) => ({
    policyId: t.int8({ mode: 'number' }).notNull(),
    fromAt: t.int8({ mode: 'number' }).notNull(),
    untilAt: t.int8({ mode: 'number' }),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.policyId, table.fromAt] }) }),
);
