import { getAddress } from 'viem';
import type { Address } from 'viem';
import { someoneOf } from '../platform/views.ts';
import { payeesSchema } from './claim-values.ts';
import type { ClaimRow } from './claim.repository.ts';

/** Whom a claim concerns: the claimant, the policy's holder and insured, and who is to be paid. */
export function partiesOf(
  claim: Pick<ClaimRow, 'claimant' | 'payees'>,
  policy: { readonly holder: Address; readonly insured: Address } | undefined,
): readonly Address[] {
  const payees = payeesSchema.parse(claim.payees).map((payee) => payee.to);
  const covered =
    policy === undefined
      ? []
      : [someoneOf(policy.holder), someoneOf(policy.insured)].filter((person) => person !== null);
  return [...new Set([getAddress(claim.claimant), ...covered, ...payees])];
}
