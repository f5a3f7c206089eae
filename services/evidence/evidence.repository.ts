import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import { getAddress, isAddress, isHex } from 'viem';
import type { Address, Hex } from 'viem';
import { z } from 'zod';
import type { Database } from '../platform/database.ts';
import { isMediaType } from './detect-media-type.ts';
import { evidenceDraft, evidenceFile, evidenceSeal } from './evidence-tables.ts';
import type { EvidenceDraft, EvidenceSeal, StoredFile } from './evidence-types.ts';

const fileIdsSchema = z.array(z.string());

/** The draft, locked when it is about to change. */
export async function findDraft(
  db: Database,
  draftId: string,
  lock: 'read' | 'update',
): Promise<EvidenceDraft | undefined> {
  const query = db.select().from(evidenceDraft).where(eq(evidenceDraft.id, draftId));
  const [row] = await (lock === 'update' ? query.for('update') : query);
  return row === undefined ? undefined : toDraft(row);
}

/** A wallet's drafts, newest first. */
export async function findDraftsOf(
  db: Database,
  owner: Address,
  policyId: string | undefined,
): Promise<readonly EvidenceDraft[]> {
  const mine = eq(evidenceDraft.owner, owner);
  const rows = await db
    .select()
    .from(evidenceDraft)
    .where(policyId === undefined ? mine : and(mine, eq(evidenceDraft.policyId, policyId)))
    .orderBy(desc(evidenceDraft.createdAtMs))
    .limit(100);
  return rows.map(toDraft);
}

/** The drafts bound to a claim, in the order in which they were bound. */
export async function findDraftsOfClaim(db: Database, claimId: string): Promise<readonly EvidenceDraft[]> {
  const rows = await db
    .select()
    .from(evidenceDraft)
    .where(eq(evidenceDraft.claimId, claimId))
    .orderBy(asc(evidenceDraft.createdAtMs));
  return rows.map(toDraft);
}

export async function insertDraft(db: Database, draft: EvidenceDraft): Promise<void> {
  await db.insert(evidenceDraft).values({ ...draft, claimId: draft.claimId ?? null, boundRoot: null, boundAtMs: null });
}

/** Binds a draft to its claim, once. @returns whether it was still unbound. */
export async function bindDraft(
  db: Database,
  draftId: string,
  binding: { claimId: string; root: Hex; atMs: number },
): Promise<boolean> {
  const bound = await db
    .update(evidenceDraft)
    .set({ claimId: binding.claimId, boundRoot: binding.root, boundAtMs: binding.atMs })
    .where(and(eq(evidenceDraft.id, draftId), isNull(evidenceDraft.boundRoot)))
    .returning({ id: evidenceDraft.id });
  return bound.length === 1;
}

export async function findFile(db: Database, fileId: string): Promise<StoredFile | undefined> {
  const [row] = await db.select().from(evidenceFile).where(eq(evidenceFile.id, fileId));
  return row === undefined ? undefined : toFile(row);
}

/** The files of drafts in the order in which they were uploaded, removed ones too. */
export async function findFilesOf(db: Database, draftIds: readonly string[]): Promise<readonly StoredFile[]> {
  if (draftIds.length === 0) return [];
  const rows = await db
    .select()
    .from(evidenceFile)
    .where(inArray(evidenceFile.draftId, [...draftIds]))
    .orderBy(asc(evidenceFile.uploadedAtMs), asc(evidenceFile.id));
  return rows.map(toFile);
}

/** @returns whether it was written; not when the draft already has a file of these bytes. */
export async function insertFile(db: Database, file: StoredFile): Promise<boolean> {
  const written = await db
    .insert(evidenceFile)
    .values({ ...file, removedAtMs: null })
    .onConflictDoNothing({ target: [evidenceFile.draftId, evidenceFile.contentHash] })
    .returning({ id: evidenceFile.id });
  return written.length === 1;
}

/** Marks a file as removed, or as there again. */
export async function setFileRemoved(db: Database, fileId: string, removedAtMs: number | null): Promise<void> {
  await db.update(evidenceFile).set({ removedAtMs }).where(eq(evidenceFile.id, fileId));
}

export async function deleteFileRow(db: Database, fileId: string): Promise<void> {
  await db.delete(evidenceFile).where(eq(evidenceFile.id, fileId));
}

export async function insertSeal(db: Database, seal: EvidenceSeal): Promise<void> {
  await db
    .insert(evidenceSeal)
    .values({ ...seal, fileIds: JSON.stringify(seal.fileIds) })
    .onConflictDoNothing();
}

export async function findSealsOfDraft(db: Database, draftId: string): Promise<readonly EvidenceSeal[]> {
  return (await db.select().from(evidenceSeal).where(eq(evidenceSeal.draftId, draftId))).map(toSeal);
}

export async function findSealsByRoot(db: Database, root: Hex): Promise<readonly EvidenceSeal[]> {
  return (await db.select().from(evidenceSeal).where(eq(evidenceSeal.root, root))).map(toSeal);
}

/** The sets of files that the chain shows for claims. */
export async function findFiledSets(
  db: Database,
  claimIds: readonly string[],
): Promise<readonly { readonly claimId: string; readonly fileIds: readonly string[] }[]> {
  if (claimIds.length === 0) return [];
  const rows = await db
    .select({ claimId: evidenceDraft.claimId, fileIds: evidenceSeal.fileIds })
    .from(evidenceDraft)
    .innerJoin(
      evidenceSeal,
      and(eq(evidenceSeal.draftId, evidenceDraft.id), eq(evidenceSeal.root, evidenceDraft.boundRoot)),
    )
    .where(inArray(evidenceDraft.claimId, [...claimIds]));
  return rows.map((row) => ({ claimId: row.claimId ?? '', fileIds: fileIdsSchema.parse(JSON.parse(row.fileIds)) }));
}

/** The key-encryption keys that stored records need. */
export async function findKeyIds(db: Database): Promise<readonly string[]> {
  const rows = await db.selectDistinct({ keyId: evidenceDraft.keyId }).from(evidenceDraft);
  return rows.map((row) => row.keyId);
}

function toDraft(row: typeof evidenceDraft.$inferSelect): EvidenceDraft {
  if (!isAddress(row.owner)) throw new Error(`The draft ${row.id} has no owner.`);
  return {
    ...row,
    owner: getAddress(row.owner),
    purpose: row.purpose === 'supplement' ? 'supplement' : 'filing',
    claimId: row.claimId ?? undefined,
    boundRoot: row.boundRoot === null ? undefined : hexOf(row.boundRoot),
    boundAtMs: row.boundAtMs ?? undefined,
  };
}

function toFile(row: typeof evidenceFile.$inferSelect): StoredFile {
  if (!isMediaType(row.mediaType)) throw new Error(`The file ${row.id} has an unknown type.`);
  return {
    ...row,
    mediaType: row.mediaType,
    contentHash: hexOf(row.contentHash),
    commitment: hexOf(row.commitment),
    removedAtMs: row.removedAtMs ?? undefined,
  };
}

function toSeal(row: typeof evidenceSeal.$inferSelect): EvidenceSeal {
  return { ...row, root: hexOf(row.root), fileIds: fileIdsSchema.parse(JSON.parse(row.fileIds)) };
}

function hexOf(text: string): Hex {
  if (!isHex(text)) throw new Error('A stored hash is not hexadecimal.');
  return text;
}

/** Roots a wallet has sealed whose drafts are not bound to a claim yet. */
export async function findOpenRootsOf(db: Database, owner: Address): Promise<readonly Hex[]> {
  const rows = await db
    .select({ root: evidenceSeal.root })
    .from(evidenceSeal)
    .innerJoin(evidenceDraft, eq(evidenceDraft.id, evidenceSeal.draftId))
    .where(and(eq(evidenceDraft.owner, owner), isNull(evidenceDraft.boundRoot)));
  return rows.map((row) => hexOf(row.root));
}
