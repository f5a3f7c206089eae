import { index, onchainTable, primaryKey } from 'ponder';

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
