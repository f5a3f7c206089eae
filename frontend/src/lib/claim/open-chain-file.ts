import { type FiledClaim, openCaseEntries } from '@makewhole/domain/claims/open-case-file.ts';
import type { ChainEntry } from './read-case-file.ts';

/**
 * The case file as a decision has to bring it, out of the chain's own logs: whoever decides proves what was filed, or what the
 * claimant last stated in its place.
 * @throws Error when there is no entry, or one of them is missing
 */
export function openChainFile(entries: readonly ChainEntry[]): FiledClaim {
  return openCaseEntries(entries);
}
