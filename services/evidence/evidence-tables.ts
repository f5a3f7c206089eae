import { bigint, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';

/** Files a holder gathers for a policy before, or after, a claim is on the chain. Also the record under whose key they lie. */
export const evidenceDraft = pgTable('evidence_draft', {
  id: text('id').primaryKey(),
  owner: text('owner').notNull(),
  policyId: text('policy_id').notNull(),
  purpose: text('purpose').notNull(),
  claimId: text('claim_id'),
  keyId: text('key_id').notNull(),
  wrappedKey: text('wrapped_key').notNull(),
  boundRoot: text('bound_root'),
  boundAtMs: bigint('bound_at_ms', { mode: 'number' }),
  createdAtMs: bigint('created_at_ms', { mode: 'number' }).notNull(),
});

/** One stored file. Its name and salt are sealed under the draft's data key. */
export const evidenceFile = pgTable(
  'evidence_file',
  {
    id: text('id').primaryKey(),
    draftId: text('draft_id').notNull(),
    version: integer('version').notNull(),
    mediaType: text('media_type').notNull(),
    byteSize: integer('byte_size').notNull(),
    contentHash: text('content_hash').notNull(),
    commitment: text('commitment').notNull(),
    sealedMeta: text('sealed_meta').notNull(),
    uploadedAtMs: bigint('uploaded_at_ms', { mode: 'number' }).notNull(),
    removedAtMs: bigint('removed_at_ms', { mode: 'number' }),
  },
  (table) => [unique().on(table.draftId, table.contentHash)],
);

/** Which files a root was computed over. */
export const evidenceSeal = pgTable(
  'evidence_seal',
  {
    root: text('root').notNull(),
    draftId: text('draft_id').notNull(),
    fileIds: text('file_ids').notNull(),
    sealedAtMs: bigint('sealed_at_ms', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.root, table.draftId] })],
);
