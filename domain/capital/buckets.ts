import { BPS, sum } from '../primitives/money.ts';

/**
 * A pool's money, base units. Outside stand what the pool could not fund (`owedAssets`) and what claims want reserved beyond what they
 * have (`unreservedAssets`); `heldAssets` is a part of what is payable.
 */
export interface Buckets {
  readonly freeAssets: bigint;
  readonly lockedAssets: bigint;
  readonly reservedAssets: bigint;
  readonly payableAssets: bigint;
  readonly unearnedAssets: bigint;
  readonly feesAssets: bigint;
  /** The carrier's own money, which late interest takes after the fees. */
  readonly depositAssets: bigint;
  readonly owedAssets: bigint;
  readonly heldAssets: bigint;
  readonly unreservedAssets: bigint;
}

/** A pool against everything it answers for; the mirror of `Lens.solvency`. */
export interface Solvency {
  readonly accountedAssets: bigint;
  readonly liabilitiesAssets: bigint;
  readonly capitalAssets: bigint;
  /** Accounted ÷ (liabilities + locked), basis points; absent when there is nothing to answer for. */
  readonly coverBps?: bigint;
  readonly solvent: boolean;
}

export const noBuckets: Buckets = {
  freeAssets: 0n,
  lockedAssets: 0n,
  reservedAssets: 0n,
  payableAssets: 0n,
  unearnedAssets: 0n,
  feesAssets: 0n,
  depositAssets: 0n,
  owedAssets: 0n,
  heldAssets: 0n,
  unreservedAssets: 0n,
};

/** What the pool's books say it holds (CAP-1), base units. */
export function accountedOf(buckets: Buckets): bigint {
  const { freeAssets, lockedAssets, reservedAssets, payableAssets, unearnedAssets, feesAssets, depositAssets } =
    buckets;
  return sum([freeAssets, lockedAssets, reservedAssets, payableAssets, unearnedAssets, feesAssets, depositAssets]);
}

/** Equity: what belongs to capital providers; deposits are priced with it. Base units, not below zero. */
export function equityOf(buckets: Buckets): bigint {
  const equity = buckets.freeAssets + buckets.lockedAssets + buckets.reservedAssets - buckets.owedAssets;
  return equity > 0n ? equity : 0n;
}

/** Equity without what is reserved for claims: exits are priced with it. Base units, not below zero. */
export function exitEquityOf(buckets: Buckets): bigint {
  const equity = buckets.freeAssets + buckets.lockedAssets - buckets.owedAssets;
  return equity > 0n ? equity : 0n;
}

/**
 * Assets against liabilities.
 * @param balanceAssets what the asset says the pool holds, base units
 */
export function solvencyOf(buckets: Buckets, balanceAssets: bigint): Solvency {
  const accountedAssets = accountedOf(buckets);
  const { reservedAssets, payableAssets, unearnedAssets, feesAssets, depositAssets, owedAssets, lockedAssets } =
    buckets;
  const liabilitiesAssets = sum([reservedAssets, payableAssets, unearnedAssets, feesAssets, depositAssets, owedAssets]);
  const answered = liabilitiesAssets + lockedAssets;
  const capital = buckets.freeAssets + lockedAssets;
  return {
    accountedAssets,
    liabilitiesAssets,
    capitalAssets: capital > owedAssets ? capital - owedAssets : 0n,
    ...(answered > 0n ? { coverBps: (accountedAssets * BPS) / answered } : {}),
    solvent: accountedAssets <= balanceAssets && liabilitiesAssets <= accountedAssets,
  };
}

/** Capital still locked for a policy: its lock less what it used (CAP-2), base units. */
export function lockedOf(policy: {
  readonly lockAssets: bigint;
  readonly usedAssets: bigint;
  readonly closed: boolean;
}): bigint {
  if (policy.closed || policy.usedAssets >= policy.lockAssets) return 0n;
  return policy.lockAssets - policy.usedAssets;
}
