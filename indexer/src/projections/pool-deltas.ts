/** What an event does to each bucket of a pool, base units. */
export interface BucketDeltas {
  readonly freeDelta: bigint;
  readonly lockedDelta: bigint;
  readonly reservedDelta: bigint;
  readonly payableDelta: bigint;
  readonly unearnedDelta: bigint;
  readonly feesDelta: bigint;
  readonly depositDelta: bigint;
  readonly owedDelta: bigint;
  readonly heldDelta: bigint;
  readonly unreservedDelta: bigint;
}

export const noDeltas: BucketDeltas = {
  freeDelta: 0n,
  lockedDelta: 0n,
  reservedDelta: 0n,
  payableDelta: 0n,
  unearnedDelta: 0n,
  feesDelta: 0n,
  depositDelta: 0n,
  owedDelta: 0n,
  heldDelta: 0n,
  unreservedDelta: 0n,
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
  readonly fromDepositAssets: bigint;
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
    depositDelta: -order.fromDepositAssets,
    owedDelta: order.owedAssets,
  };
}

/** A page of claims, paid whole: what came out of the locks, and what out of free capital. */
export function pageDrawn(page: { readonly fromLockedAssets: bigint; readonly fromFreeAssets: bigint }): BucketDeltas {
  return { ...noDeltas, lockedDelta: -page.fromLockedAssets, freeDelta: -page.fromFreeAssets };
}

/** The asset refused a payee: the money stays as payable. What left at once was taken from its bucket before. */
export function creditBooked(assets: bigint): BucketDeltas {
  return { ...noDeltas, payableDelta: assets };
}

/** A credit is collected; what was held of it and is free by now is held no longer. */
export function creditCollected(assets: bigint, foldedAssets: bigint): BucketDeltas {
  return { ...noDeltas, payableDelta: -assets, heldDelta: -foldedAssets };
}

/** A payment waits on hold; what was held before and is free by now is held no longer. */
export function creditHeld(assets: bigint, foldedAssets: bigint): BucketDeltas {
  return { ...noDeltas, payableDelta: assets, heldDelta: assets - foldedAssets };
}

/** Of what is payable, more (positive) or less is on hold. */
export function holdChanged(assets: bigint): BucketDeltas {
  return { ...noDeltas, heldDelta: assets };
}

/** A bank is to pay (positive), or has paid or cannot (negative): the money lies here meanwhile. */
export function instructionMoved(assets: bigint): BucketDeltas {
  return { ...noDeltas, payableDelta: assets };
}

/** Late interest on what a bank paid late: where it came from; where it goes is an event of its own. */
export function instructionLate(interest: {
  readonly fromFeesAssets: bigint;
  readonly fromDepositAssets: bigint;
  readonly owedAssets: bigint;
}): BucketDeltas {
  return {
    ...noDeltas,
    feesDelta: -interest.fromFeesAssets,
    depositDelta: -interest.fromDepositAssets,
    owedDelta: interest.owedAssets,
  };
}

/** What claims want reserved beyond what they have changed. */
export function wantChanged(assets: bigint): BucketDeltas {
  return { ...noDeltas, unreservedDelta: assets };
}

/** Free capital was reserved for the claim whose turn it was. */
export function claimToppedUp(reservedAssets: bigint): BucketDeltas {
  return { ...noDeltas, freeDelta: -reservedAssets, reservedDelta: reservedAssets };
}

/** Premium given back, from where it lay. */
export function premiumRefunded(refund: {
  readonly dailyAssets: bigint;
  readonly fromDay: number;
  readonly endDay: number;
  readonly feesAssets: bigint;
  readonly depositAssets: bigint;
  readonly freeAssets: bigint;
  readonly owedAssets: bigint;
}): BucketDeltas {
  return {
    ...noDeltas,
    unearnedDelta: -refund.dailyAssets * BigInt(refund.endDay - refund.fromDay),
    feesDelta: -refund.feesAssets,
    depositDelta: -refund.depositAssets,
    freeDelta: -refund.freeAssets,
    owedDelta: refund.owedAssets,
  };
}

/** Fees withdrawn. */
export function feesWithdrawn(assets: bigint): BucketDeltas {
  return { ...noDeltas, feesDelta: -assets };
}

/** The carrier's deposit grew (positive) or shrank. */
export function depositMoved(assets: bigint): BucketDeltas {
  return { ...noDeltas, depositDelta: assets };
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
