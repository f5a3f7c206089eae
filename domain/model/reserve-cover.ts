import { min } from '../primitives/money.ts';
import type { ModelPolicy, ModelPool, ModelVersion } from './book.ts';
import { availableFree, lockedOn } from './sell-cover.ts';

/** Reserves for a claim: the policy's lock first, then free capital. What is missing the claim wants from now on. */
export function reserveFor(
  pool: ModelPool,
  policy: ModelPolicy,
  version: ModelVersion,
  claimId: bigint,
  wantedAssets: bigint,
): bigint {
  const fromLocked = min(wantedAssets, lockedOn(policy, version));
  const fromFree = min(wantedAssets - fromLocked, availableFree(pool));
  const reservedAssets = fromLocked + fromFree;
  const missing = wantedAssets - reservedAssets;
  if (missing > 0n) setWant(pool, claimId, missing);
  pool.lockedAssets -= fromLocked;
  pool.freeAssets -= fromFree;
  pool.reservedAssets += reservedAssets;
  policy.usedAssets += reservedAssets;
  return reservedAssets;
}

/** What a claim wants beyond what could be reserved. */
export function wantOf(pool: ModelPool, claimId: bigint): bigint {
  return pool.wants.get(claimId) ?? 0n;
}

/** What a claim wants reserved from now on. One that waits already keeps its place; one that wants nothing leaves it for good. */
export function setWant(pool: ModelPool, claimId: bigint, assets: bigint): void {
  const before = wantOf(pool, claimId);
  if (before === 0n && assets > 0n) pool.queue.push(claimId);
  if (assets === 0n) pool.queue = pool.queue.filter((waiting) => waiting !== claimId);
  pool.wants.set(claimId, assets);
  pool.unreservedAssets += assets - before;
}

/** Whose turn it is. */
export function firstInQueue(pool: ModelPool): bigint | undefined {
  return pool.queue[0];
}
