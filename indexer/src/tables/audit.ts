import { index, onchainTable, primaryKey } from 'ponder';

/** A log or a report whose root stands on the chain; numbered by kind. */
export const anchor = onchainTable(
  'anchor',
  (t) => ({
    /** Kind by name. */
    kind: t.text().notNull(),
    number: t.bigint().notNull(),
    root: t.hex().notNull(),
    fromAt: t.int8({ mode: 'number' }).notNull(),
    untilAt: t.int8({ mode: 'number' }).notNull(),
    by: t.hex().notNull(),
    at: t.int8({ mode: 'number' }).notNull(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ pk: primaryKey({ columns: [table.kind, table.number] }), root: index().on(table.root) }),
);

/** What an auditor wants answered. */
export const finding = onchainTable(
  'finding',
  (t) => ({
    id: t.bigint().primaryKey(),
    auditor: t.hex().notNull(),
    respondent: t.hex().notNull(),
    subject: t.hex().notNull(),
    contentHash: t.hex().notNull(),
    openedAt: t.int8({ mode: 'number' }).notNull(),
    dueAt: t.int8({ mode: 'number' }).notNull(),
    responseHash: t.hex(),
    respondedAt: t.int8({ mode: 'number' }),
    respondedLate: t.boolean().notNull(),
    closedBy: t.hex(),
    closedAt: t.int8({ mode: 'number' }),
    outcome: t.text(),
    block: t.int8({ mode: 'number' }).notNull(),
    tx: t.hex().notNull(),
  }),
  (table) => ({ respondent: index().on(table.respondent) }),
);
