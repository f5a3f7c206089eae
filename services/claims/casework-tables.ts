import { bigint, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** What staff write about a claim; only ever appended to, each entry linked to the one before. */
export const caseworkEntry = pgTable(
  'casework_entry',
  {
    claimId: text('claim_id').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').notNull(),
    author: text('author').notNull(),
    commitment: text('commitment').notNull(),
    writtenAtMs: bigint('written_at_ms', { mode: 'number' }).notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.claimId, table.seq] })],
);

/** Words that the chain or a note knows by their commitment only. Deleting a row erases them for good. */
export const sealedText = pgTable('sealed_text', {
  commitment: text('commitment').primaryKey(),
  kind: text('kind').notNull(),
  recordId: text('record_id').notNull(),
  author: text('author').notNull(),
  keyId: text('key_id').notNull(),
  wrappedKey: text('wrapped_key').notNull(),
  sealed: text('sealed').notNull(),
  writtenAtMs: bigint('written_at_ms', { mode: 'number' }).notNull(),
});

/** A claim form that is not finished, one for each policy of a wallet. */
export const filingDraft = pgTable(
  'filing_draft',
  {
    owner: text('owner').notNull(),
    policyId: text('policy_id').notNull(),
    keyId: text('key_id').notNull(),
    wrappedKey: text('wrapped_key').notNull(),
    sealed: text('sealed').notNull(),
    savedAtMs: bigint('saved_at_ms', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.policyId] })],
);
