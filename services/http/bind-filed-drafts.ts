import type { Address } from 'viem';
import { bindDrafts } from '../evidence/bind-drafts.ts';
import { findOpenRootsOf } from '../evidence/evidence.repository.ts';
import { findClaimsByRoots, findRootsOf } from '../claims/claim.repository.ts';
import type { ClaimRow } from '../claims/claim.repository.ts';
import { IndexBehindError, IndexUnreachableError } from '../platform/index-reader.ts';
import type { AppDeps } from './context.ts';

/** A question to the index is an address of limited length. */
const rootsPerQuestion = 50;

/** Links a wallet's sealed drafts to the claims that carry their roots. While the index is silent they simply stay unlinked. */
export async function bindFiledDrafts(deps: AppDeps, owner: Address): Promise<void> {
  const roots = await findOpenRootsOf(deps.db, owner);
  if (roots.length === 0) return;
  try {
    for (let start = 0; start < roots.length; start += rootsPerQuestion) {
      const some = roots.slice(start, start + rootsPerQuestion);
      for (const claim of await findClaimsByRoots(deps.index, some)) await bindClaim(deps, claim);
    }
  } catch (thrown) {
    if (!(thrown instanceof IndexUnreachableError) && !(thrown instanceof IndexBehindError)) throw thrown;
  }
}

/** Links a claim to the drafts behind its evidence roots: the one it was filed with and those that came later. */
export async function bindClaim(deps: AppDeps, claim: ClaimRow): Promise<void> {
  const roots = await findRootsOf(deps.index, claim.id);
  const { id, policyId, claimant } = claim;
  await bindDrafts(deps.evidence, { claimId: id.toString(), policyId: String(policyId), claimant, roots });
}
