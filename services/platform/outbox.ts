import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Randomness } from './randomness.ts';

const outbox = pgTable('outbox', {
  id: text('id').primaryKey(),
  topic: text('topic').notNull(),
  subject: text('subject').notNull(),
  payload: text('payload').notNull(),
  writtenAtMs: bigint('written_at_ms', { mode: 'number' }).notNull(),
  deliveredAtMs: bigint('delivered_at_ms', { mode: 'number' }),
});

/** Something others are to be told. Ids, codes and counts only: a message must not carry what the vault keeps sealed. */
export interface OutboxMessage {
  readonly topic: 'evidence.stored' | 'evidence.removed' | 'evidence.bound' | 'casework.written';
  /** What it is about, e.g. `claim:65537`. */
  readonly subject: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Puts a message beside the write it tells of, in the writer's transaction, so that neither exists without the other. */
export async function writeToOutbox(
  deps: { readonly clock: Clock; readonly randomness: Randomness },
  tx: Database,
  message: OutboxMessage,
): Promise<void> {
  await tx.insert(outbox).values({
    id: deps.randomness.uuid(),
    topic: message.topic,
    subject: message.subject,
    payload: JSON.stringify(message.payload),
    writtenAtMs: deps.clock.nowMs(),
  });
}

/** What is still to be delivered, oldest first. */
export async function readOutbox(db: Database, limit: number): Promise<readonly OutboxRow[]> {
  return await db.select().from(outbox).orderBy(outbox.writtenAtMs, outbox.id).limit(limit);
}

/** A message as it lies in the table. */
export type OutboxRow = typeof outbox.$inferSelect;
