import { index, onchainTable, primaryKey } from 'ponder';

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

/** The intervals of a flag together, for whoever counts paused seconds: pairs of instants, the oldest first. */
export const pauseFlag = onchainTable('pause_flag', (t) => ({
  flag: t.text().primaryKey(),
  intervals: t.json().notNull(),
}));

/** What happened to a person's place or standing, for the trail: successors, recoveries, attestations, holds. */
export const personEvent = onchainTable(
  'person_event',
  (t) => ({
    id: t.text().primaryKey(),
    person: t.hex().notNull(),
    kind: t.text().notNull(),
    actor: t.hex().notNull(),
    data: t.json().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    logIndex: t.integer().notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ person: index().on(table.person) }),
);

/** Until when a person is attested to be eligible; nothing else is known of them here. */
export const attestation = onchainTable('attestation', (t) => ({
  person: t.hex().primaryKey(),
  issuer: t.hex().notNull(),
  until: t.int8({ mode: 'number' }).notNull(),
  attestedAt: t.int8({ mode: 'number' }).notNull(),
}));

/** A hold on payments to a person, and a renewal that waits for the second of two people. */
export const paymentHold = onchainTable('payment_hold', (t) => ({
  person: t.hex().primaryKey(),
  placedBy: t.hex().notNull(),
  placedAt: t.int8({ mode: 'number' }).notNull(),
  until: t.int8({ mode: 'number' }).notNull(),
  orderReference: t.hex().notNull(),
  renewals: t.integer().notNull(),
  renewalProposedBy: t.hex(),
  liftedBy: t.hex(),
  liftedAt: t.int8({ mode: 'number' }),
}));
