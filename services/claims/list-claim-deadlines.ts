import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import { findClaimInstants } from './claim-instants.repository.ts';
import type { ClaimInstant } from './claim-instants.repository.ts';

/** What time alone changes about a claim. */
export { claimInstantKinds } from './claim-instants.repository.ts';

/** Something that time alone will change about a claim. */
export interface ClaimDeadline {
  readonly kind: ClaimInstant['kind'];
  readonly at: number;
  readonly policyId: number;
  readonly claimId: string;
}

/** Deadlines of open claims after an instant (seconds), the soonest first; of one claimant or of all. */
export async function listClaimDeadlines(
  index: IndexReader,
  input: { readonly after: number; readonly claimant: Address | undefined; readonly limit: number },
): Promise<readonly ClaimDeadline[]> {
  const found = await findClaimInstants(index, input);
  return found.map(({ kind, at, policyId, claimId }) => ({ kind, at, policyId, claimId: claimId.toString() }));
}
