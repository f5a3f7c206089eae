import type { Address } from 'viem';
import { writeToOutbox } from '../platform/outbox.ts';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { deleteFileRow, findDraft, findFile, findSealsOfDraft, setFileRemoved } from './evidence.repository.ts';
import type { EvidenceDeps } from './evidence-types.ts';

export type RemoveEvidenceFailure = 'EVIDENCE_NOT_FOUND' | 'DRAFT_BOUND';

/**
 * Takes a file out of a draft. One that a seal names is only marked, because its root may already be on its way to the chain;
 * any other is deleted.
 */
export async function removeEvidence(
  deps: EvidenceDeps,
  input: { readonly actor: Address; readonly draftId: string; readonly fileId: string },
): Promise<Result<{ readonly fileId: string }, RemoveEvidenceFailure>> {
  const outcome = await deps.db.transaction(async (tx) => {
    const draft = await findDraft(tx, input.draftId, 'update');
    const file = await findFile(tx, input.fileId);
    if (draft === undefined || file === undefined || file.draftId !== draft.id || file.removedAtMs !== undefined)
      return 'missing';
    const access = {
      actor: input.actor,
      verb: 'remove',
      recordKind: 'draft',
      recordId: draft.id,
      objectId: file.id,
    } as const;
    if (draft.owner !== input.actor) {
      await deps.recordAccess(tx, { ...access, outcome: 'refused' });
      return 'missing';
    }
    if (draft.boundRoot !== undefined) return 'bound';
    const sealed = (await findSealsOfDraft(tx, draft.id)).some((seal) => seal.fileIds.includes(file.id));
    if (sealed) await setFileRemoved(tx, file.id, deps.clock.nowMs());
    else await deleteFileRow(tx, file.id);
    await deps.recordAccess(tx, { ...access, outcome: 'allowed' });
    await writeToOutbox(deps, tx, {
      topic: 'evidence.removed',
      subject: `draft:${draft.id}`,
      payload: { fileId: file.id },
    });
    return sealed ? 'marked' : 'deleted';
  });
  if (outcome === 'missing') return refused('EVIDENCE_NOT_FOUND');
  if (outcome === 'bound') return refused('DRAFT_BOUND', { draftId: input.draftId });
  if (outcome === 'deleted') await deps.files.remove(input.fileId);
  return done({ fileId: input.fileId });
}
