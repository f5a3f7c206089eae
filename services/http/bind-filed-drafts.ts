import type { Address } from 'viem';
import { bindDrafts } from '../evidence/bind-drafts.ts';
import { findOpenRootsOf } from '../evidence/evidence.repository.ts';
import { findClaimsByRoots } from '../claims/claim.repository.ts';
import type { ClaimRow } from '../claims/claim.repository.ts';
import { IndexBehindError, IndexUnreachableError } from '../platform/index-reader.ts';
import type { AppDeps } from './context.ts';

/** Links a wallet's sealed drafts to the claims that carry their roots. While the index is silent they simply stay unlinked. */
export async function bindFiledDrafts(deps: AppDeps, owner: Address): Promise<void> {
  const roots = await findOpenRootsOf(deps.db, owner);
  if (roots.length === 0) return;
  try {
    for (const claim of await findClaimsByRoots(deps.index, roots)) await bindClaim(deps, claim);
  } catch (thrown) {
    if (!(thrown instanceof IndexUnreachableError) && !(thrown instanceof IndexBehindError)) throw thrown;
  }
}

/** Links a claim to the drafts behind its evidence root. */
export async function bindClaim(deps: AppDeps, claim: ClaimRow): Promise<void> {
  await bindDrafts(deps.evidence, {
    claimId: claim.id.toString(),
    policyId: String(claim.policyId),
    roots: [claim.evidenceRoot],
  });
}
