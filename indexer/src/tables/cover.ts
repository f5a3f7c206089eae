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

/** A line of a policy's history: Issued, Sold, Used (a claim took cover or gave it back), Closed. */
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
