import { type FiledClaim, filedEventFrom, openCaseFile } from '@makewhole/domain/claims/open-case-file.ts';
import type { ChainEntry } from './read-case-file.ts';

/**
 * The case file as a decision has to bring it, out of the chain's own logs: whoever decides proves what was filed.
 * @throws Error when there is no filing among the entries, or one of them is missing
 */
export function openChainFile(entries: readonly ChainEntry[]): FiledClaim {
  const [filed, ...later] = entries;
  if (filed === undefined) throw new Error('The chain knows no entry of this claim');
  return openCaseFile(filedEventFrom(filed.args), later);
}
