import type { Address } from 'viem';
import type { IndexReader } from '../platform/index-reader.ts';
import { findPolicyInstants } from './policy.repository.ts';

/** Something that time alone will change about a policy. */
export interface PolicyDeadline {
  readonly kind: 'waiting-ends' | 'cover-ends' | 'tail-ends';
  readonly at: number;
  readonly policyId: number;
}

/** What changes about policies after an instant (seconds), the soonest first; of one holder or of all. */
export async function listPolicyDeadlines(
  index: IndexReader,
  input: { readonly after: number; readonly holder: Address | undefined; readonly limit: number },
): Promise<readonly PolicyDeadline[]> {
  return await findPolicyInstants(index, input);
}
