import { index, onchainTable, primaryKey } from 'ponder';

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
    /** Who filed it: the claimant, a delegate, or the carrier for a caller. */
    filedBy: t.hex().notNull(),
    /** {@link ClaimPhase} and {@link ClaimVerdict} by name. A period for documents that is over leaves the phase as it was
     * until the next act; who reads sees it by `stopEndsAt`. */
    phase: t.text().notNull(),
    verdict: t.text().notNull(),
    /** Bits of ClaimFlags. */
    flags: t.integer().notNull(),
    lossAt: t.int8({ mode: 'number' }).notNull(),
    filedAt: t.int8({ mode: 'number' }).notNull(),
    /** The decision clock: since when it runs, the last stop, how long it stood before that, for how long deciding was paused
     * while it ran before that, and how often it stood. */
    clockFrom: t.int8({ mode: 'number' }).notNull(),
    stopAt: t.int8({ mode: 'number' }),
    /** End of the period for documents as it was told; what pauses gave before another loss was told, and no other pause. */
    documentsDueAt: t.int8({ mode: 'number' }),
    /** When the clock ran again; while documents are awaited, when it will at the latest. */
    stopEndsAt: t.int8({ mode: 'number' }),
    stoppedSeconds: t.integer().notNull(),
    pausedSeconds: t.integer().notNull(),
    stops: t.integer().notNull(),
    extensions: t.integer().notNull(),
    revisions: t.integer().notNull(),
    /** Last second for a decision, extensions and stops counted; while the clock stands, as if it stood to the end. Null: the
     * profile has no such clock. */
    decideBy: t.int8({ mode: 'number' }),
    /** Last second of the insurer's silence: then anyone may escalate. Null: it does not matter any more. */
    silentUntil: t.int8({ mode: 'number' }),
    acknowledgeBy: t.int8({ mode: 'number' }),
    acknowledgedAt: t.int8({ mode: 'number' }),
    /** From when what is certain is due; null where the law knows no such period. */
    interimFrom: t.int8({ mode: 'number' }),
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
    /** The insurer's figure and, once it is disputed, the claimant's. */
    statedAssets: t.bigint().notNull(),
    soughtAssets: t.bigint(),
    /** What the insurer holds for certain. */
    determinedAssets: t.bigint().notNull(),
    /** What capital could not reserve yet. */
    unreservedAssets: t.bigint().notNull(),
    /** Added after the end, outside the limit. */
    awardedAssets: t.bigint().notNull(),
    /** Got back from others: the holder's part and the pool's. */
    toHolderAssets: t.bigint().notNull(),
    toPoolAssets: t.bigint().notNull(),
    /** Label of the catastrophe it belongs to. */
    eventCode: t.text(),
    evidenceRoot: t.hex().notNull(),
    /** Last decision and its waterfall. */
    decision: t.json(),
    waterfall: t.json(),
    adjudicator: t.hex(),
    decidedBy: t.hex(),
    approvedBy: t.hex(),
    rationaleHash: t.hex(),
    /** The dispute: when it began and by which act, its windows, the arbitrator's case, what was ruled. */
    escalatedAt: t.int8({ mode: 'number' }),
    appealedAt: t.int8({ mode: 'number' }),
    groundsHash: t.hex(),
    evidenceClosesAt: t.int8({ mode: 'number' }),
    ruleBy: t.int8({ mode: 'number' }),
    arbitrator: t.hex(),
    disputeId: t.bigint(),
    figuresHash: t.hex(),
    disputedAt: t.int8({ mode: 'number' }),
    improvedAt: t.int8({ mode: 'number' }),
    /** 0 neither, 1 the insurer's figure, 2 the claimant's. */
    ruling: t.integer(),
    /** Event that closed it. */
    closedWith: t.text(),
    /** Claims of the same occurrence: the one it supplements and what was paid before it, the one that supplements it. */
    originalId: t.bigint(),
    priorAssets: t.bigint().notNull(),
    supplementedBy: t.bigint(),
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
    silent: index().on(table.phase, table.silentUntil),
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

/** Every evidence root that stands in a case file. */
export const claimEvidence = onchainTable(
  'claim_evidence',
  (t) => ({
    claimId: t.bigint().notNull(),
    /** Entry that brought it. */
    seq: t.integer().notNull(),
    root: t.hex().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.claimId, table.seq] }), root: index().on(table.root) }),
);

/** Who may file and bring documents for a holder. */
export const delegation = onchainTable(
  'delegation',
  (t) => ({ holder: t.hex().notNull(), delegate: t.hex().notNull(), since: t.int8({ mode: 'number' }).notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.holder, table.delegate] }), delegate: index().on(table.delegate) }),
);

/** What went into and out of the coin that pays arbitrators, and what it opened. Kinds: PotFunded, PotWithdrawn, Dispute. */
export const potEvent = onchainTable('pot_event', (t) => ({
  id: t.text().primaryKey(),
  kind: t.text().notNull(),
  actor: t.hex().notNull(),
  /** Wei; null for a dispute, whose fee is the arbitrator's. */
  amount: t.bigint(),
  data: t.json().notNull(),
  at: t.int8({ mode: 'number' }).notNull(),
  block: t.int8({ mode: 'number' }).notNull(),
  logIndex: t.integer().notNull(),
  tx: t.hex().notNull(),
}));
