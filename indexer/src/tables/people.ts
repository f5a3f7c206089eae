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
