import type { IndexReader } from '../platform/index-reader.ts';
import { countClaims, findClaims, findClaimsOfPolicies } from './claim.repository.ts';
import type { ClaimFilter } from './claim-filter.ts';
import type { ClaimRow } from './claim.repository.ts';

/** A page of claims, how many there are in all, and where the next page begins. */
export interface ClaimPage {
  readonly claims: readonly ClaimRow[];
  readonly total: number;
  readonly next: string | null;
}

/** Claims by filter, newest first. */
export async function listClaims(index: IndexReader, filter: ClaimFilter, limit: number): Promise<ClaimPage> {
  const found = await findClaims(index, filter, limit + 1);
  const claims = found.slice(0, limit);
  const total = await countClaims(index, { ...filter, before: undefined });
  return { claims, total, next: found.length > limit ? (claims.at(-1)?.id.toString() ?? null) : null };
}

/** What claims say about policies: which are open, and how much they reserve (base units). */
export async function claimsOfPolicies(
  index: IndexReader,
  policyIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly openClaimIds: readonly string[]; readonly reservedAssets: bigint }>> {
  const claims = await findClaimsOfPolicies(index, policyIds);
  return new Map(
    policyIds.map((policyId) => {
      const mine = claims.filter((claim) => claim.policyId === policyId);
      const openClaimIds = mine.filter((claim) => claim.phase !== 'Closed').map((claim) => claim.id.toString());
      return [policyId, { openClaimIds, reservedAssets: mine.reduce((sum, claim) => sum + claim.reservedAssets, 0n) }];
    }),
  );
}

/** Open claims in the order in which they need a person (a dispute until its evidence closes): the least time left, weighted by what is at stake. */
export function byUrgency(at: number): (one: ClaimRow, other: ClaimRow) => number {
  return (one, other) => urgencyOf(other, at) - urgencyOf(one, at);
}

/**
 * Amount at stake divided by the time left, so that a large claim comes before a small one with the same deadline; what is overdue comes
 * first, the longest overdue and largest before the rest. Claims without a clock come last, by amount.
 */
function urgencyOf(claim: ClaimRow, at: number): number {
  const stake = Number(claim.expectedAssets > 0n ? claim.expectedAssets : 1n);
  const by = claim.phase === 'Appealed' ? (claim.evidenceClosesAt ?? claim.ruleBy) : claim.decideBy;
  if (by === null) return stake / 1e12;
  const left = by - at;
  return left <= 0 ? stake * (1 - left) : stake / (left + 1);
}
