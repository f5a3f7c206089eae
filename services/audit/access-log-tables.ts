import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Who looked at or touched what; only ever appended to, kept so by a trigger. */
export const accessLog = pgTable('access_log', {
  seq: bigint('seq', { mode: 'number' }).primaryKey(),
  atMs: bigint('at_ms', { mode: 'number' }).notNull(),
  actor: text('actor').notNull(),
  verb: text('verb').notNull(),
  recordKind: text('record_kind').notNull(),
  recordId: text('record_id').notNull(),
  objectId: text('object_id').notNull(),
  outcome: text('outcome').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

/** The last line's number and hash: one row, locked while a line is written. */
export const accessLogHead = pgTable('access_log_head', {
  id: integer('id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
});
