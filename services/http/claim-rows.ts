import { getAddress } from 'viem';
import { findProposedClaimIds } from '../claims/claim.repository.ts';
import type { ClaimRow } from '../claims/claim.repository.ts';
import type { ClaimRowView } from '../claims/claim-view.ts';
import { toClaimRowView } from '../claims/to-claim-view.ts';
import { countEvidence } from '../evidence/list-evidence.ts';
import type { AssetView } from '../platform/views.ts';
import type { AppDeps } from './context.ts';

/** What a pool's amounts are counted in. */
export async function assetOf(deps: AppDeps, pool: string): Promise<AssetView> {
  const { address, symbol, decimals, hasPermit } = await deps.chain.assetOf(getAddress(pool));
  return { address, symbol, decimals, hasPermit };
}

/** Claims as lists show them: the chain's facts, the asset, how much evidence there is. */
export async function toClaimRows(deps: AppDeps, claims: readonly ClaimRow[]): Promise<readonly ClaimRowView[]> {
  const { blockTime: at } = await deps.index.position();
  const proposed = await findProposedClaimIds(deps.index);
  const counts = await countEvidence(
    deps.evidence,
    claims.map((claim) => claim.id.toString()),
  );
  return await Promise.all(
    claims.map(async (claim) =>
      toClaimRowView(claim, {
        at,
        asset: await assetOf(deps, claim.pool),
        evidenceCount: counts.get(claim.id.toString()) ?? 0,
        proposed: proposed.has(claim.id),
      }),
    ),
  );
}
