import type { Address } from 'viem';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import {
  findDraft,
  findDraftsOf,
  findDraftsOfClaim,
  findFiledSets,
  findFilesOf,
  findSealsOfDraft,
} from './evidence.repository.ts';
import type { EvidenceDeps, EvidenceDraft, OpenedFile } from './evidence-types.ts';
import { openFilesMeta } from './open-file-meta.ts';

/** A draft with its files, names in the clear: for its owner. */
export interface DraftWithFiles {
  readonly draft: EvidenceDraft;
  readonly files: readonly OpenedFile[];
}

/** One draft of the asker. */
export async function getDraft(
  deps: EvidenceDeps,
  input: { readonly actor: Address; readonly draftId: string },
): Promise<Result<DraftWithFiles, 'DRAFT_NOT_FOUND'>> {
  const draft = await findDraft(deps.db, input.draftId, 'read');
  if (draft === undefined) return refused('DRAFT_NOT_FOUND', { draftId: input.draftId });
  if (draft.owner !== input.actor) {
    await deps.recordAccess(deps.db, {
      actor: input.actor,
      verb: 'list',
      recordKind: 'draft',
      recordId: draft.id,
      objectId: 'evidence',
      outcome: 'refused',
    });
    return refused('DRAFT_NOT_FOUND', { draftId: input.draftId });
  }
  return done({ draft, files: await presentFiles(deps, draft) });
}

/** The asker's drafts, newest first. */
export async function listDrafts(
  deps: EvidenceDeps,
  input: { readonly actor: Address; readonly policyId?: string | undefined },
): Promise<readonly DraftWithFiles[]> {
  const drafts = await findDraftsOf(deps.db, input.actor, input.policyId);
  return await Promise.all(drafts.map(async (draft) => ({ draft, files: await presentFiles(deps, draft) })));
}

/** One file of a claim and the root under which the chain knows it. */
export interface ClaimFile {
  readonly draft: EvidenceDraft;
  readonly file: OpenedFile;
}

/** The files of a claim: exactly those its roots on the chain stand for. The caller has made sure that the actor may see them. */
export async function listClaimEvidence(
  deps: EvidenceDeps,
  input: { readonly actor: string; readonly claimId: string },
): Promise<readonly ClaimFile[]> {
  const drafts = (await findDraftsOfClaim(deps.db, input.claimId)).filter((draft) => draft.boundRoot !== undefined);
  const lists = await Promise.all(drafts.map((draft) => filedFiles(deps, draft)));
  await deps.recordAccess(deps.db, {
    actor: input.actor,
    verb: 'list',
    recordKind: 'claim',
    recordId: input.claimId,
    objectId: 'evidence',
    outcome: 'allowed',
  });
  return lists.flat();
}

/** How many files claims have, for views that must not name them; claims without any are left out. */
export async function countEvidence(
  deps: EvidenceDeps,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { claimId, fileIds } of await findFiledSets(deps.db, claimIds)) {
    counts.set(claimId, (counts.get(claimId) ?? 0) + fileIds.length);
  }
  return counts;
}

/** The records a claim's evidence lies in. */
export async function listDraftIds(deps: EvidenceDeps, claimId: string): Promise<readonly string[]> {
  return (await findDraftsOfClaim(deps.db, claimId)).map((draft) => draft.id);
}

async function filedFiles(deps: EvidenceDeps, draft: EvidenceDraft): Promise<readonly ClaimFile[]> {
  const ids = await filedIds(deps, draft);
  const files = (await findFilesOf(deps.db, [draft.id])).filter((file) => ids.includes(file.id));
  return (await openFilesMeta(deps, draft, files)).map((file) => ({ draft, file }));
}

async function filedIds(deps: EvidenceDeps, draft: EvidenceDraft): Promise<readonly string[]> {
  const seals = await findSealsOfDraft(deps.db, draft.id);
  return seals.find((seal) => seal.root === draft.boundRoot)?.fileIds ?? [];
}

async function presentFiles(deps: EvidenceDeps, draft: EvidenceDraft): Promise<readonly OpenedFile[]> {
  const files = await findFilesOf(deps.db, [draft.id]);
  const filed = draft.boundRoot === undefined ? undefined : await filedIds(deps, draft);
  const shown = files.filter((file) =>
    filed === undefined ? file.removedAtMs === undefined : filed.includes(file.id),
  );
  return await openFilesMeta(deps, draft, shown);
}
