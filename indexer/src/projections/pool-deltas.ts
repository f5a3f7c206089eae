/** What an event does to each bucket of a pool, base units. */
export interface BucketDeltas {
  readonly freeDelta: bigint;
  readonly lockedDelta: bigint;
  readonly reservedDelta: bigint;
  readonly payableDelta: bigint;
  readonly unearnedDelta: bigint;
  readonly feesDelta: bigint;
  readonly owedDelta: bigint;
}

export const noDeltas: BucketDeltas = {
  freeDelta: 0n,
  lockedDelta: 0n,
  reservedDelta: 0n,
  payableDelta: 0n,
  unearnedDelta: 0n,
  feesDelta: 0n,
  owedDelta: 0n,
};

/** A premium: tax and fee to the fees, the rest is unearned; free capital is locked. */
export function premiumBooked(sale: {
  readonly premiumAssets: bigint;
  readonly taxAssets: bigint;
  readonly feeAssets: bigint;
  readonly lockAssets: bigint;
}): BucketDeltas {
  const feesDelta = sale.taxAssets + sale.feeAssets;
  return {
    ...noDeltas,
    freeDelta: -sale.lockAssets,
    lockedDelta: sale.lockAssets,
    unearnedDelta: sale.premiumAssets - feesDelta,
    feesDelta,
  };
}

/** A claim's reserve: out of the policy's lock, the rest out of free capital. */
export function claimReserved(claim: {
  readonly reservedAssets: bigint;
  readonly fromLockedAssets: bigint;
}): BucketDeltas {
  return {
    ...noDeltas,
    reservedDelta: claim.reservedAssets,
    lockedDelta: -claim.fromLockedAssets,
    freeDelta: claim.fromLockedAssets - claim.reservedAssets,
  };
}

/** A claim's money order: where it came from, what could not be funded, and what of the reserve goes back. */
export function claimSettled(order: {
  readonly fromReservedAssets: bigint;
  readonly fromLockedAssets: bigint;
  readonly fromFreeAssets: bigint;
  readonly fromFeesAssets: bigint;
  readonly owedAssets: bigint;
  readonly toLockedAssets: bigint;
  readonly toFreeAssets: bigint;
}): BucketDeltas {
  return {
    ...noDeltas,
    reservedDelta: -order.fromReservedAssets - order.toLockedAssets - order.toFreeAssets,
    lockedDelta: order.toLockedAssets - order.fromLockedAssets,
    freeDelta: order.toFreeAssets - order.fromFreeAssets,
    feesDelta: -order.fromFeesAssets,
    owedDelta: order.owedAssets,
  };
}

/** The asset refused a payee: the money stays as payable. What left at once was taken from its bucket before. */
export function creditBooked(assets: bigint): BucketDeltas {
  return { ...noDeltas, payableDelta: assets };
}

export function creditCollected(assets: bigint): BucketDeltas {
  return { ...noDeltas, payableDelta: -assets };
}

/** A debt is funded from free capital; that it leaves or becomes a credit is an event of its own. */
export function debtPaid(assets: bigint): BucketDeltas {
  return { ...noDeltas, freeDelta: -assets, owedDelta: -assets };
}

export function lockReleased(lockAssets: bigint): BucketDeltas {
  return { ...noDeltas, lockedDelta: -lockAssets, freeDelta: lockAssets };
}

export function premiumEarned(earnedAssets: bigint): BucketDeltas {
  return { ...noDeltas, unearnedDelta: -earnedAssets, freeDelta: earnedAssets };
}

/** Capital in (positive) or out (negative). */
export function capitalMoved(assets: bigint): BucketDeltas {
  return { ...noDeltas, freeDelta: assets };
}
