import { getAddress } from 'viem';
import type { Address } from 'viem';
import { done, refused } from '../platform/result.ts';
import type { Result } from '../platform/result.ts';
import { findDraftsOf, insertDraft } from './evidence.repository.ts';
import type { EvidenceDeps, EvidenceDraft } from './evidence-types.ts';

/** Most drafts of one wallet that are not bound yet. */
export const maxOpenDrafts = 20;

export interface OpenDraftInput {
  readonly owner: Address;
  readonly policyId: string;
  /** For more evidence on a claim that exists. */
  readonly claimId?: string | undefined;
}

export type OpenDraftFailure = 'DRAFT_LIMIT_REACHED';

/** Begins a set of files under a data key of its own. */
export async function openDraft(
  deps: EvidenceDeps,
  input: OpenDraftInput,
): Promise<Result<EvidenceDraft, OpenDraftFailure>> {
  const open = (await findDraftsOf(deps.db, input.owner, undefined)).filter((draft) => draft.boundRoot === undefined);
  if (open.length >= maxOpenDrafts) return refused('DRAFT_LIMIT_REACHED', { limit: maxOpenDrafts });
  const id = deps.randomness.uuid();
  const draft: EvidenceDraft = {
    id,
    owner: getAddress(input.owner),
    policyId: input.policyId,
    purpose: input.claimId === undefined ? 'filing' : 'supplement',
    claimId: input.claimId,
    keyId: deps.keys.keyId,
    wrappedKey: await deps.keys.wrap(deps.randomness.bytes(32), id),
    boundRoot: undefined,
    boundAtMs: undefined,
    createdAtMs: deps.clock.nowMs(),
  };
  await deps.db.transaction(async (tx) => {
    await insertDraft(tx, draft);
    await deps.recordAccess(tx, {
      actor: draft.owner,
      verb: 'open',
      recordKind: 'draft',
      recordId: id,
      objectId: 'draft',
      outcome: 'allowed',
    });
  });
  return done(draft);
}
