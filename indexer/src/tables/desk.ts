import { index, onchainTable, primaryKey } from 'ponder';

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

/** How far one person reaches in one line, base units. */
export const authority = onchainTable(
  'authority',
  (t) => ({
    adjuster: t.hex().notNull(),
    line: t.text().notNull(),
    payAssets: t.bigint().notNull(),
    cutAssets: t.bigint().notNull(),
    advanceAssets: t.bigint().notNull(),
    improveAssets: t.bigint().notNull(),
    reserveAssets: t.bigint().notNull(),
    setAt: t.int8({ mode: 'number' }).notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.adjuster, table.line] }) }),
);

export const declaredInterest = onchainTable(
  'declared_interest',
  (t) => ({ adjuster: t.hex().notNull(), party: t.hex().notNull(), declaredAt: t.int8({ mode: 'number' }).notNull() }),
  (table) => ({ pk: primaryKey({ columns: [table.adjuster, table.party] }) }),
);

/** Somebody standing in for somebody else, from when until when; the last time, where there were several. */
export const standIn = onchainTable(
  'stand_in',
  (t) => ({
    delegator: t.hex().notNull(),
    delegate: t.hex().notNull(),
    fromAt: t.int8({ mode: 'number' }).notNull(),
    untilAt: t.int8({ mode: 'number' }).notNull(),
    setAt: t.int8({ mode: 'number' }).notNull(),
    /** Who ended it before its day; null while nobody did. */
    endedBy: t.hex(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.delegator, table.delegate] }) }),
);

/** Who took back every signature they had given, the last time, and how often. */
export const voidedSignature = onchainTable('voided_signature', (t) => ({
  adjuster: t.hex().primaryKey(),
  epoch: t.integer().notNull(),
  voidedAt: t.int8({ mode: 'number' }).notNull(),
}));
