import { and, eq } from 'drizzle-orm';
import type { Address } from 'viem';
import { z } from '@hono/zod-openapi';
import type { Database } from '../platform/database.ts';
import { openBytes, sealBytes } from '../platform/seal-bytes.ts';
import { filingDraft } from './casework-tables.ts';
import type { SealTextDeps } from './sealed-text.ts';

/** What a form has been filled with so far; only the form knows what it means. */
export const filingBodySchema = z.record(z.string(), z.unknown());

/** A saved form. */
export interface FilingDraft {
  readonly body: z.infer<typeof filingBodySchema>;
  readonly savedAtMs: number;
}

interface Place {
  readonly owner: Address;
  readonly policyId: string;
}

/** Keeps a form that is not finished, sealed; the one before is overwritten. */
export async function saveFilingDraft(
  deps: SealTextDeps,
  db: Database,
  place: Place,
  body: FilingDraft['body'],
): Promise<FilingDraft> {
  const key = deps.randomness.bytes(32);
  const savedAtMs = deps.clock.nowMs();
  const row = {
    ...place,
    keyId: deps.keys.keyId,
    wrappedKey: await deps.keys.wrap(key, contextOf(place)),
    sealed: Buffer.from(sealBytes(key, Buffer.from(JSON.stringify(body)), contextOf(place))).toString('base64'),
    savedAtMs,
  };
  await db
    .insert(filingDraft)
    .values(row)
    .onConflictDoUpdate({ target: [filingDraft.owner, filingDraft.policyId], set: row });
  return { body, savedAtMs };
}

export async function getFilingDraft(
  deps: Pick<SealTextDeps, 'keys'>,
  db: Database,
  place: Place,
): Promise<FilingDraft | undefined> {
  const [row] = await db.select().from(filingDraft).where(whereOf(place));
  if (row === undefined) return undefined;
  const key = await deps.keys.unwrap(row.wrappedKey, contextOf(place), row.keyId);
  const plain = openBytes(key, Buffer.from(row.sealed, 'base64'), contextOf(place));
  return { body: filingBodySchema.parse(JSON.parse(Buffer.from(plain).toString('utf8'))), savedAtMs: row.savedAtMs };
}

/** Forgets the form and the key it lay under. */
export async function deleteFilingDraft(db: Database, place: Place): Promise<void> {
  await db.delete(filingDraft).where(whereOf(place));
}

function whereOf(place: Place) {
  return and(eq(filingDraft.owner, place.owner), eq(filingDraft.policyId, place.policyId));
}

function contextOf(place: Place): string {
  return `filing-draft|${place.owner}|${place.policyId}`;
}
