import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Numbers given out for signing, each good once. */
export const signInNonce = pgTable('sign_in_nonce', {
  nonce: text('nonce').primaryKey(),
  issuedAtMs: bigint('issued_at_ms', { mode: 'number' }).notNull(),
  expiresAtMs: bigint('expires_at_ms', { mode: 'number' }).notNull(),
});

/** Who is signed in. The cookie's secret is kept as a hash only. */
export const session = pgTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  address: text('address').notNull(),
  chainId: integer('chain_id').notNull(),
  createdAtMs: bigint('created_at_ms', { mode: 'number' }).notNull(),
  expiresAtMs: bigint('expires_at_ms', { mode: 'number' }).notNull(),
});
