import { index, onchainTable, primaryKey } from 'ponder';

/** An independent organisation that observes; its seat is its own for ever. Without a key it was dropped. */
export const feedOperator = onchainTable('feed_operator', (t) => ({
  seat: t.integer().primaryKey(),
  /** Label, such as "OBSERVER_1". */
  label: t.text().notNull(),
  signer: t.hex(),
  setAt: t.int8({ mode: 'number' }).notNull(),
  droppedAt: t.int8({ mode: 'number' }),
  droppedBy: t.hex(),
}));

/** A source of observations, registered for good. Lengths in seconds. */
export const observationSource = onchainTable('observation_source', (t) => ({
  /** Label, such as "HKO-RAIN-DAY". */
  id: t.text().primaryKey(),
  /** The unit's number on chain. */
  unit: t.integer().notNull(),
  quorum: t.integer().notNull(),
  signerDailyLimit: t.integer().notNull(),
  minValue: t.bigint().notNull(),
  maxValue: t.bigint().notNull(),
  periodSeconds: t.int8({ mode: 'number' }).notNull(),
  offsetSeconds: t.int8({ mode: 'number' }).notNull(),
  heartbeat: t.int8({ mode: 'number' }).notNull(),
  disputePeriod: t.int8({ mode: 'number' }).notNull(),
  revisionPeriod: t.int8({ mode: 'number' }).notNull(),
  eventCapAssets: t.bigint().notNull(),
  registeredAt: t.int8({ mode: 'number' }).notNull(),
}));

/** What is said about one product's region in one period by one source. */
export const observation = onchainTable(
  'observation',
  (t) => ({
    /** The key the contracts name it by. */
    id: t.hex().primaryKey(),
    /** Labels and place; null where nobody ever reported, because only a report tells them. */
    productId: t.text(),
    source: t.text(),
    region: t.int8({ mode: 'number' }),
    periodStart: t.int8({ mode: 'number' }),
    /** "Reported", "Disputed", "Final" or "Unresolved": what was written down, before time decides more. */
    status: t.text().notNull(),
    /** The latest round; zero where nobody ever reported. */
    round: t.integer().notNull(),
    /** Final words so far, the last of them and the extremes of all, in the source's unit. */
    finals: t.integer().notNull(),
    latest: t.bigint(),
    lowest: t.bigint(),
    highest: t.bigint(),
    /** What the curve gave for it so far, base units. */
    eventAssets: t.bigint().notNull(),
    /** What a person raised the event's cap to; null while the source's own holds. */
    raisedCapAssets: t.bigint(),
    changedAt: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ source: index().on(table.source, table.periodStart), product: index().on(table.productId) }),
);

/** One word on a period: the report, and what became of it. */
export const observationRound = onchainTable(
  'observation_round',
  (t) => ({
    key: t.hex().notNull(),
    round: t.integer().notNull(),
    /** In the source's unit. */
    value: t.bigint().notNull(),
    /** Who signed it: bit n is the operator with seat n. */
    seats: t.bigint().notNull(),
    observedAt: t.int8({ mode: 'number' }).notNull(),
    reportedAt: t.int8({ mode: 'number' }).notNull(),
    disputableUntil: t.int8({ mode: 'number' }).notNull(),
    disputer: t.hex(),
    /** Zero: a holder, by the policy named. */
    disputerSeat: t.integer(),
    disputePolicyId: t.int8({ mode: 'number' }),
    disputedAt: t.int8({ mode: 'number' }),
    answerableUntil: t.int8({ mode: 'number' }),
    answerValue: t.bigint(),
    answerSeats: t.bigint(),
    answerObservedAt: t.int8({ mode: 'number' }),
    answeredAt: t.int8({ mode: 'number' }),
    /** Whether the others said the same. */
    confirmed: t.boolean(),
    finalAt: t.int8({ mode: 'number' }),
    unresolvedAt: t.int8({ mode: 'number' }),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.key, table.round] }) }),
);

/** Coin laid down to dispute a round, wei. */
export const observationBond = onchainTable(
  'observation_bond',
  (t) => ({
    key: t.hex().notNull(),
    round: t.integer().notNull(),
    disputer: t.hex().notNull(),
    amount: t.bigint().notNull(),
    /** "Open", "Released" or "Forfeited". */
    status: t.text().notNull(),
    endedAt: t.int8({ mode: 'number' }),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.key, table.round] }), disputer: index().on(table.disputer) }),
);

/** Released bonds that wait to be collected, wei. */
export const bondCredit = onchainTable('bond_credit', (t) => ({
  disputer: t.hex().primaryKey(),
  amount: t.bigint().notNull(),
}));

/** Who was paid on an observation; the claim it made tells the rest. */
export const observationPayment = onchainTable(
  'observation_payment',
  (t) => ({
    claimId: t.bigint().primaryKey(),
    key: t.hex().notNull(),
    policyId: t.int8({ mode: 'number' }).notNull(),
    paidAssets: t.bigint().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ key: index().on(table.key), policy: index().on(table.policyId) }),
);

/** A policy of a page that was not paid, and why, last. */
export const skippedPolicy = onchainTable(
  'skipped_policy',
  (t) => ({
    key: t.hex().notNull(),
    policyId: t.int8({ mode: 'number' }).notNull(),
    /** The reason's number on chain. */
    reason: t.integer().notNull(),
    /** Selector of the error that refused it, else zeros. */
    cause: t.hex().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.key, table.policyId] }) }),
);

/** What was done with operators, sources, observations and pages, for the trail: the event's name and its arguments. */
export const observationEvent = onchainTable(
  'observation_event',
  (t) => ({
    id: t.text().primaryKey(),
    /** Of an observation, else null. */
    key: t.hex(),
    kind: t.text().notNull(),
    actor: t.hex().notNull(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ key: index().on(table.key) }),
);
