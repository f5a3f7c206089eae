import { index, onchainTable, primaryKey } from 'ponder';

/*
 * What the index remembers, in the order it happens: law, product, cover, claim, money, people.
 *
 * Amounts are base units (`bigint`), instants and lengths are seconds (`int8` as number), addresses and hashes are lower
 * case hex. JSON columns hold event structs with every integer above 48 bits as a decimal string (domain/chain/event-json.ts).
 * Every row can be rebuilt from events alone.
 */

/* LAW */

export const lawProfile = onchainTable('law_profile', (t) => ({
  id: t.integer().primaryKey(),
  label: t.text().notNull(),
  /** {@link LawProfile} of domain/claims/deadlines.ts. */
  profile: t.json().notNull(),
  publishedAt: t.int8({ mode: 'number' }).notNull(),
}));

export const holidayYear = onchainTable(
  'holiday_year',
  (t) => ({
    calendar: t.integer().notNull(),
    year: t.integer().notNull(),
    /** Two decimal strings. */
    bitmap: t.json().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.calendar, table.year] }) }),
);

/* PRODUCT */

export const productVersion = onchainTable(
  'product_version',
  (t) => ({
    id: t.integer().primaryKey(),
    /** Label, such as "phone". */
    productId: t.text().notNull(),
    /** Label, such as "PROPERTY". */
    line: t.text().notNull(),
    pool: t.hex().notNull(),
    profileId: t.integer().notNull(),
    terms: t.json().notNull(),
    termsHash: t.hex().notNull(),
    publishedAt: t.int8({ mode: 'number' }).notNull(),
    sellableAt: t.int8({ mode: 'number' }).notNull(),
    capAssets: t.bigint(),
    /** Limits of its open policies together. */
    insuredAssets: t.bigint().notNull(),
    retiredAt: t.int8({ mode: 'number' }),
    retiredBy: t.hex(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ product: index().on(table.productId) }),
);

export const adjudicatorPin = onchainTable(
  'adjudicator_pin',
  (t) => ({
    versionId: t.integer().notNull(),
    adjudicator: t.hex().notNull(),
    pinnedAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.versionId, table.adjudicator] }) }),
);

/* COVER */

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

/* CLAIM */

export const claim = onchainTable(
  'claim',
  (t) => ({
    /** `policyId << 16 | number`. */
    id: t.bigint().primaryKey(),
    policyId: t.int8({ mode: 'number' }).notNull(),
    /** The claim's place on its policy, from 1. */
    number: t.integer().notNull(),
    versionId: t.integer().notNull(),
    productId: t.text().notNull(),
    line: t.text().notNull(),
    pool: t.hex().notNull(),
    claimant: t.hex().notNull(),
    /** {@link ClaimPhase} and {@link ClaimVerdict} by name. */
    phase: t.text().notNull(),
    verdict: t.text().notNull(),
    /** Bits of ClaimFlags. */
    flags: t.integer().notNull(),
    lossAt: t.int8({ mode: 'number' }).notNull(),
    filedAt: t.int8({ mode: 'number' }).notNull(),
    /** Null: the profile has no such clock, or it does not run any more. */
    decideBy: t.int8({ mode: 'number' }),
    appealBy: t.int8({ mode: 'number' }),
    decidedAt: t.int8({ mode: 'number' }),
    closedAt: t.int8({ mode: 'number' }),
    /** First time money left or was credited for it. */
    paidAt: t.int8({ mode: 'number' }),
    items: t.json().notNull(),
    payees: t.json().notNull(),
    /** Sum of the losses stated; per-diem items count as their days times the daily amount. */
    claimedAssets: t.bigint().notNull(),
    /** Waterfall of the claimed loss when it was filed. */
    expectedAssets: t.bigint().notNull(),
    reservedAssets: t.bigint().notNull(),
    /** Without interest. */
    paidAssets: t.bigint().notNull(),
    interestAssets: t.bigint().notNull(),
    /** The insurer's figure. */
    statedAssets: t.bigint().notNull(),
    evidenceRoot: t.hex().notNull(),
    /** Last decision and its waterfall. */
    decision: t.json(),
    waterfall: t.json(),
    adjudicator: t.hex(),
    decidedBy: t.hex(),
    approvedBy: t.hex(),
    rationaleHash: t.hex(),
    /** Who has it on the desk. */
    assignee: t.hex(),
    /** Head and length of the case file. */
    caseHead: t.hex().notNull(),
    entries: t.integer().notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({
    policy: index().on(table.policyId),
    claimant: index().on(table.claimant),
    phase: index().on(table.phase, table.decideBy),
  }),
);

/** The case file: one row per entry. */
export const claimEvent = onchainTable(
  'claim_event',
  (t) => ({
    claimId: t.bigint().notNull(),
    /** Counts from 1. */
    seq: t.integer().notNull(),
    /** {@link ClaimAction} by name. */
    kind: t.text().notNull(),
    /** Name of the event in the ABI of ClaimBook. */
    event: t.text().notNull(),
    actor: t.hex().notNull(),
    /** All arguments by name. */
    data: t.json().notNull(),
    dataHash: t.hex().notNull(),
    caseHead: t.hex().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.claimId, table.seq] }) }),
);

/** Money that left, or waits, for a claim. Kinds: Paid, Credited, Owed, DebtPaid. */
export const claimPayment = onchainTable(
  'claim_payment',
  (t) => ({
    id: t.text().primaryKey(),
    claimId: t.bigint().notNull(),
    policyId: t.int8({ mode: 'number' }).notNull(),
    pool: t.hex().notNull(),
    payee: t.hex().notNull(),
    kind: t.text().notNull(),
    assets: t.bigint().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ claim: index().on(table.claimId), payee: index().on(table.payee) }),
);

/* DESK */

/** A decision that waits for a second person. Statuses: Open (only while the claim is Filed), Withdrawn, Made. */
export const proposal = onchainTable(
  'proposal',
  (t) => ({
    claimId: t.bigint().notNull(),
    decisionHash: t.hex().notNull(),
    desk: t.hex().notNull(),
    adjuster: t.hex().notNull(),
    approver: t.hex(),
    status: t.text().notNull(),
    decision: t.json().notNull(),
    payableAssets: t.bigint().notNull(),
    proposedAt: t.int8({ mode: 'number' }).notNull(),
    endedAt: t.int8({ mode: 'number' }),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.claimId, table.decisionHash] }) }),
);

export const assignment = onchainTable(
  'assignment',
  (t) => ({
    claimId: t.bigint().primaryKey(),
    desk: t.hex().notNull(),
    adjuster: t.hex().notNull(),
    by: t.hex().notNull(),
    assignedAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ adjuster: index().on(table.adjuster) }),
);

/** What people did at the desk, for the trail: DecisionProposed, ProposalWithdrawn, DecisionApproved, ClaimAssigned, … */
export const deskEvent = onchainTable(
  'desk_event',
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
  (table) => ({ claim: index().on(table.claimId) }),
);

export const authority = onchainTable(
  'authority',
  (t) => ({
    adjuster: t.hex().notNull(),
    line: t.text().notNull(),
    payAssets: t.bigint().notNull(),
    cutAssets: t.bigint().notNull(),
    setAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.adjuster, table.line] }) }),
);

export const declaredInterest = onchainTable(
  'declared_interest',
  (t) => ({ adjuster: t.hex().notNull(), party: t.hex().notNull(), declaredAt: t.int8({ mode: 'number' }).notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.adjuster, table.party] }) }),
);

/* MONEY */

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

/* PEOPLE */

export const role = onchainTable('role', (t) => ({
  /** uint64 as a decimal string. */
  id: t.text().primaryKey(),
  label: t.text(),
  adminRole: t.text(),
  guardianRole: t.text(),
  grantDelaySeconds: t.integer(),
}));

export const roleMember = onchainTable(
  'role_member',
  (t) => ({
    roleId: t.text().notNull(),
    account: t.hex().notNull(),
    /** From when, seconds; the grant may lie ahead. */
    since: t.int8({ mode: 'number' }).notNull(),
    delaySeconds: t.integer().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.roleId, table.account] }), account: index().on(table.account) }),
);

/** Which role may call which function: the permission table, as the manager has it. */
export const functionRole = onchainTable(
  'function_role',
  (t) => ({ target: t.hex().notNull(), selector: t.hex().notNull(), roleId: t.text().notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.target, table.selector] }) }),
);

export const pauseProposal = onchainTable(
  'pause_proposal',
  (t) => ({
    flag: t.text().notNull(),
    proposer: t.hex().notNull(),
    endsAt: t.int8({ mode: 'number' }).notNull(),
    proposedAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.flag, table.endsAt] }) }),
);

export const pauseInterval = onchainTable(
  'pause_interval',
  (t) => ({
    flag: t.text().notNull(),
    startsAt: t.int8({ mode: 'number' }).notNull(),
    endsAt: t.int8({ mode: 'number' }).notNull(),
    proposer: t.hex().notNull(),
    approver: t.hex().notNull(),
    liftedBy: t.hex(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.flag, table.startsAt] }) }),
);
