import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';

/** A filing as viem encodes it: the same, with lists of its own. */
export function filingArgs(filing: Filing) {
  return { ...filing, items: [...filing.items], payees: [...filing.payees] };
}

/** A case file as viem encodes it. */
export function filedArgs(filed: FiledClaim) {
  return { ...filed, filing: filingArgs(filed.filing), later: [...filed.later] };
}
