import type { Hex } from 'viem';
import { emptyEvidenceRoot } from '../../domain/claims/evidence-root.ts';
import { writeToOutbox } from '../platform/outbox.ts';
import { bindDraft, findDraft, findSealsByRoot } from './evidence.repository.ts';
import type { EvidenceDeps } from './evidence-types.ts';

/** What the chain says about evidence of a claim: the root it was filed with and those that came later. */
export interface ClaimRoots {
  readonly claimId: string;
  readonly policyId: string;
  readonly roots: readonly Hex[];
}

/**
 * Binds to a claim the drafts whose roots the chain shows for it. May be called any number of times; a draft is bound once. A root that
 * somebody copied onto a claim on another policy binds nothing.
 *
 * @returns ids of the drafts bound by this call.
 */
export async function bindDrafts(deps: EvidenceDeps, claim: ClaimRoots): Promise<readonly string[]> {
  const bound: string[] = [];
  for (const root of claim.roots) {
    if (root === emptyEvidenceRoot) continue;
    for (const seal of await findSealsByRoot(deps.db, root)) {
      if (await bindOne(deps, claim, seal.draftId, root)) bound.push(seal.draftId);
    }
  }
  return bound;
}

async function bindOne(deps: EvidenceDeps, claim: ClaimRoots, draftId: string, root: Hex): Promise<boolean> {
  const before = await findDraft(deps.db, draftId, 'read');
  if (before === undefined || before.boundRoot !== undefined) return false;
  return await deps.db.transaction(async (tx) => {
    const draft = await findDraft(tx, draftId, 'update');
    if (draft === undefined || draft.policyId !== claim.policyId) return false;
    if (draft.claimId !== undefined && draft.claimId !== claim.claimId) return false;
    if (!(await bindDraft(tx, draftId, { claimId: claim.claimId, root, atMs: deps.clock.nowMs() }))) return false;
    await deps.recordAccess(tx, {
      actor: draft.owner,
      verb: 'bind',
      recordKind: 'draft',
      recordId: draftId,
      objectId: claim.claimId,
      outcome: 'allowed',
    });
    await writeToOutbox(deps, tx, {
      topic: 'evidence.bound',
      subject: `claim:${claim.claimId}`,
      payload: { draftId, root },
    });
    return true;
  });
}
