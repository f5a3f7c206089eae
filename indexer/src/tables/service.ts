import { index, onchainTable, primaryKey } from 'ponder';

/** How a premium is paid in parts, and the open notice of an unpaid one. */
export const instalmentPlan = onchainTable('instalment_plan', (t) => ({
  policyId: t.int8({ mode: 'number' }).primaryKey(),
  firstAssets: t.bigint().notNull(),
  partAssets: t.bigint().notNull(),
  partDays: t.integer().notNull(),
  parts: t.integer().notNull(),
  paidParts: t.integer().notNull(),
  noticeAt: t.int8({ mode: 'number' }),
  noticePart: t.integer(),
  dueAt: t.int8({ mode: 'number' }),
  suspendsAt: t.int8({ mode: 'number' }),
}));

/** A group of certificates behind one Merkle-sum root. */
export const insuranceGroup = onchainTable(
  'insurance_group',
  (t) => ({
    id: t.integer().primaryKey(),
    sponsor: t.hex().notNull(),
    versionId: t.integer().notNull(),
    productId: t.text().notNull(),
    line: t.text().notNull(),
    pool: t.hex().notNull(),
    root: t.hex().notNull(),
    leavesHash: t.hex().notNull(),
    totalAssets: t.bigint().notNull(),
    certificates: t.integer().notNull(),
    /** How many became policies. */
    used: t.integer().notNull(),
    premiumAssets: t.bigint().notNull(),
    taxAssets: t.bigint().notNull(),
    feeAssets: t.bigint().notNull(),
    /** Still locked, and still insured, for certificates that are no policies yet. */
    lockedAssets: t.bigint().notNull(),
    insuredAssets: t.bigint().notNull(),
    zone: t.int8({ mode: 'number' }).notNull(),
    startAt: t.int8({ mode: 'number' }).notNull(),
    endAt: t.int8({ mode: 'number' }).notNull(),
    quoteDigest: t.hex().notNull(),
    issuedAt: t.int8({ mode: 'number' }).notNull(),
    closedAt: t.int8({ mode: 'number' }),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ sponsor: index().on(table.sponsor) }),
);

/** A certificate that became a policy. */
export const certificate = onchainTable(
  'certificate',
  (t) => ({
    groupId: t.integer().notNull(),
    /** Place among the leaves, from 0. */
    place: t.integer().notNull(),
    policyId: t.int8({ mode: 'number' }).notNull(),
    holder: t.hex().notNull(),
    limitAssets: t.bigint().notNull(),
    lockedAssets: t.bigint().notNull(),
    usedAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.groupId, table.place] }) }),
);

/** Who shall take an owner's place. */
export const successor = onchainTable('successor', (t) => ({
  owner: t.hex().primaryKey(),
  successor: t.hex().notNull(),
  namedAt: t.int8({ mode: 'number' }).notNull(),
}));

/** Somebody who asks for another's place. Kinds: Succession, Recovery; statuses: Open, Vetoed, Done. */
export const passing = onchainTable(
  'passing',
  (t) => ({
    owner: t.hex().notNull(),
    /** Who takes it. */
    taker: t.hex().notNull(),
    kind: t.text().notNull(),
    status: t.text().notNull(),
    /** From when the place can be taken; null until everybody has said what they must. */
    maturesAt: t.int8({ mode: 'number' }),
    documentHash: t.hex(),
    proposer: t.hex(),
    approver: t.hex(),
    askedAt: t.int8({ mode: 'number' }).notNull(),
    endedAt: t.int8({ mode: 'number' }),
    /** Policies that passed. */
    policyIds: t.json(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.owner, table.kind, table.taker] }), taker: index().on(table.taker) }),
);
