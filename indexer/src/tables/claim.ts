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
