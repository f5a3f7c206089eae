import { keccak256 } from 'viem';
import type { Address, Hex } from 'viem';
import { evidenceRoot } from '../../domain/claims/evidence-root.ts';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { findDraft, findFilesOf, insertSeal } from './evidence.repository.ts';
import type { EvidenceDeps } from './evidence-types.ts';

export type SealDraftFailure = 'DRAFT_NOT_FOUND' | 'DRAFT_BOUND' | 'DRAFT_EMPTY';

/** The root a wallet signs with the claim, and what it was computed over. */
export interface SealedDraft {
  readonly root: Hex;
  readonly files: readonly { readonly fileId: string; readonly commitment: Hex }[];
}

/**
 * Computes the root over the files that are in the draft now and remembers which they were. The draft stays open: after a rejected
 * signature the holder may add a file and seal again, and whichever root reaches the chain is the one that counts.
 */
export async function sealDraft(
  deps: EvidenceDeps,
  input: { readonly actor: Address; readonly draftId: string },
): Promise<Result<SealedDraft, SealDraftFailure>> {
  return await deps.db.transaction(async (tx) => {
    const draft = await findDraft(tx, input.draftId, 'update');
    if (draft === undefined || draft.owner !== input.actor)
      return refused('DRAFT_NOT_FOUND', { draftId: input.draftId });
    if (draft.boundRoot !== undefined) return refused('DRAFT_BOUND', { draftId: draft.id });
    const files = (await findFilesOf(tx, [draft.id])).filter((file) => file.removedAtMs === undefined);
    if (files.length === 0) return refused('DRAFT_EMPTY', { draftId: draft.id });
    const root = evidenceRoot(
      { keccak256 },
      files.map((file) => file.commitment),
    );
    await insertSeal(tx, {
      root,
      draftId: draft.id,
      fileIds: files.map((file) => file.id),
      sealedAtMs: deps.clock.nowMs(),
    });
    await deps.recordAccess(tx, {
      actor: input.actor,
      verb: 'seal',
      recordKind: 'draft',
      recordId: draft.id,
      objectId: root,
      outcome: 'allowed',
    });
    return done({ root, files: files.map((file) => ({ fileId: file.id, commitment: file.commitment })) });
  });
}
