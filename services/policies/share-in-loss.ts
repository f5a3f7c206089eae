import { isAddressEqual, type Address } from 'viem';

import type { HoldingRow, LossPayeeRow } from './service.repository.ts';

interface NamedPolicy {
  readonly holder: Address;
  readonly beneficiary: Address | null;
  readonly lossPayees: readonly Pick<LossPayeeRow, 'payee' | 'namedIn'>[];
  readonly holdings: readonly Pick<HoldingRow, 'seq' | 'holder'>[];
}

/**
 * Whom a policy names that share in a claimant's losses, as PolicyBook.payeesOf decides it: the beneficiary of who holds it,
 * and loss payees; of who passed it on, those named until then.
 */
export function shareInLoss(claimant: Address, policy: NamedPolicy): readonly Address[] {
  const holds = isAddressEqual(claimant, policy.holder);
  const own = policy.holdings.filter(({ holder }) => isAddressEqual(holder, claimant)).map(({ seq }) => seq);
  const heldUntil = holds ? Infinity : Math.max(0, ...own);
  const payees = policy.lossPayees.filter(({ namedIn }) => namedIn < heldUntil).map(({ payee }) => payee);
  return holds && policy.beneficiary !== null ? [policy.beneficiary, ...payees] : payees;
}
