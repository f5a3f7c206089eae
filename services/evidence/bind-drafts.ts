import { isAddressEqual } from 'viem';
import type { Address, Hex } from 'viem';
import { emptyEvidenceRoot } from '../../domain/claims/evidence-root.ts';
import { writeToOutbox } from '../platform/outbox.ts';
import { bindDraft, findDraft, findSealsByRoot } from './evidence.repository.ts';
import type { EvidenceDeps } from './evidence-types.ts';

/** A root in a case file, and who entered it there. */
export interface EnteredRoot {
  readonly root: Hex;
  readonly actor: Address;
}

/** What the chain says about evidence of a claim: the root it was filed with and those that came later. */
export interface ClaimRoots {
  readonly claimId: string;
  readonly policyId: string;
  readonly claimant: Address;
  readonly roots: readonly EnteredRoot[];
}

/**
 * Binds to a claim the drafts whose roots the chain shows for it. May be called any number of times; a draft is bound once. A root that
 * somebody copied onto another claim binds nothing: a draft is its owner's, and goes to a claim of theirs or to one where they entered it.
 *
 * @returns ids of the drafts bound by this call.
 */
export async function bindDrafts(deps: EvidenceDeps, claim: ClaimRoots): Promise<readonly string[]> {
  const bound: string[] = [];
  for (const entered of claim.roots) {
    if (entered.root === emptyEvidenceRoot) continue;
    for (const seal of await findSealsByRoot(deps.db, entered.root)) {
      if (await bindOne(deps, claim, seal.draftId, entered)) bound.push(seal.draftId);
    }
  }
  return bound;
}

async function bindOne(
  deps: EvidenceDeps,
  claim: ClaimRoots,
  draftId: string,
  { root, actor }: EnteredRoot,
): Promise<boolean> {
  const before = await findDraft(deps.db, draftId, 'read');
  if (before === undefined || before.boundRoot !== undefined) return false;
  return await deps.db.transaction(async (tx) => {
    const draft = await findDraft(tx, draftId, 'update');
    if (draft === undefined || draft.policyId !== claim.policyId) return false;
    if (draft.claimId !== undefined && draft.claimId !== claim.claimId) return false;
    if (!isAddressEqual(draft.owner, actor) && !isAddressEqual(draft.owner, claim.claimant)) return false;
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
