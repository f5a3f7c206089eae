import { lockedOf } from '../../../domain/capital/buckets.ts';
import { present } from '../../../domain/primitives/assert.ts';
import type { PolicyRow } from './policy.ts';

/*
 * The pool tells of a claim's order only what the claim's own event does not. An ordinary reserve comes wholly out of the
 * policy's lock; an ordinary settlement pays wholly out of the claim's reserve and gives the rest back to the lock. Which
 * it was follows from the policy's lock and the cover it used before.
 */

type Covered = Pick<PolicyRow, 'lockAssets' | 'usedAssets' | 'closedAt'>;

/** The parts of a reserve, as the event of the pool would name them. */
export interface OrdinaryReserve {
  readonly reservedAssets: bigint;
  readonly fromLockedAssets: bigint;
  readonly unreservedAssets: bigint;
}

/** A reserve that the filing alone tells; undefined when nothing was reserved or the pool told it. */
export function ordinaryReserve(
  policy: Covered,
  filed: { readonly expectedAssets: bigint; readonly reservedAssets: bigint },
): OrdinaryReserve | undefined {
  const isTold = filed.expectedAssets > lockLeft(policy, policy.usedAssets);
  if (isTold || filed.reservedAssets === 0n) return undefined;
  return { reservedAssets: filed.reservedAssets, fromLockedAssets: filed.reservedAssets, unreservedAssets: 0n };
}

/** The parts of a settlement, as the event of the pool would name them. */
export interface OrdinarySettlement {
  readonly fromReservedAssets: bigint;
  readonly fromLockedAssets: bigint;
  readonly fromFreeAssets: bigint;
  readonly fromFeesAssets: bigint;
  readonly fromDepositAssets: bigint;
  readonly owedAssets: bigint;
  readonly toLockedAssets: bigint;
  readonly toFreeAssets: bigint;
}

/** What a decision or an end does to a claim's reserve; base units. */
export interface Settled {
  readonly reservedBefore: bigint;
  readonly paidAssets: bigint;
  readonly interestAssets: bigint;
  readonly keptAssets: bigint;
}

/** A settlement that the claim's event alone tells; undefined when there was no order or the pool told it. */
export function ordinarySettlement(policy: Covered, settled: Settled): OrdinarySettlement | undefined {
  const { reservedBefore, paidAssets, interestAssets, keptAssets } = settled;
  if (interestAssets > 0n || paidAssets > reservedBefore) return undefined;
  const backAssets = reservedBefore - paidAssets - keptAssets;
  if (paidAssets === 0n && backAssets === 0n) return undefined;
  const usedAfter = policy.usedAssets + paidAssets + keptAssets - reservedBefore;
  const toLockedAssets = lockLeft(policy, usedAfter) - lockLeft(policy, policy.usedAssets);
  if (toLockedAssets !== backAssets) return undefined;
  return {
    fromReservedAssets: paidAssets,
    fromLockedAssets: 0n,
    fromFreeAssets: 0n,
    fromFeesAssets: 0n,
    fromDepositAssets: 0n,
    owedAssets: 0n,
    toLockedAssets,
    toFreeAssets: 0n,
  };
}

function lockLeft(policy: Covered, usedAssets: bigint): bigint {
  const lockAssets = present(policy.lockAssets, 'a claim on a policy that was never sold');
  return lockedOf({ lockAssets, usedAssets, closed: policy.closedAt !== null });
}
