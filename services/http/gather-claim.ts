import type { GetClaimInput } from '../claims/get-claim.ts';
import type { ClaimRow } from '../claims/claim.repository.ts';
import { countEvidence } from '../evidence/list-evidence.ts';
import { findFilingPauses, findPolicy } from '../policies/policy.repository.ts';
import { findHoldings, findLossPayees } from '../policies/service.repository.ts';
import { shareInLoss } from '../policies/share-in-loss.ts';
import { findProfiles, findVersion } from '../products/product.repository.ts';
import { termsSchema } from '../products/product-view.ts';
import { IndexUnreachableError } from '../platform/index-reader.ts';
import { assetOf } from './claim-rows.ts';
import type { AppDeps } from './context.ts';

/** What products, policies and the vault know about a claim. @throws IndexUnreachableError when the index contradicts itself. */
export async function gatherClaim(
  deps: AppDeps,
  claim: ClaimRow,
  asked: { readonly at: number; readonly asStaff: boolean },
): Promise<GetClaimInput> {
  const [policy, version, asset, counts, lossPayees, filingPauses, holdings] = await Promise.all([
    findPolicy(deps.index, claim.policyId),
    findVersion(deps.index, claim.versionId),
    assetOf(deps, claim.pool),
    countEvidence(deps.evidence, [claim.id.toString()]),
    findLossPayees(deps.index, claim.policyId),
    findFilingPauses(deps.index),
    findHoldings(deps.index, claim.policyId),
  ]);
  if (policy === undefined || version === undefined)
    throw new IndexUnreachableError('The index has a claim without its policy.');
  const [profile] = await findProfiles(deps.index, [version.profileId]);
  const terms = termsSchema.parse(version.terms);
  return {
    claim,
    ...asked,
    asset,
    filingPauses,
    evidenceCount: counts.get(claim.id.toString()) ?? 0,
    policy: { ...policy, namedPayees: shareInLoss(claim.claimant, { ...policy, lossPayees, holdings }) },
    version: {
      sensitive: terms.sensitive,
      profileLabel: profile?.label ?? '',
      coverageCodes: terms.coverages.map((coverage) => coverage.code),
    },
  };
}
