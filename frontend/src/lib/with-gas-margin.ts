/** Parts per hundred added to an estimate. */
const MARGIN = 20n;

/**
 * An estimate with room for the block it will be in: what hangs on time (days that have passed, a slot still empty)
 * may cost more there than in the block it was estimated on. What is not used is not paid.
 *
 * @param leastGas what a call needs that catches another one's failure: an estimate finds the least with which the outer
 * succeeds, and with that the inner starves
 */
export function withGasMargin(estimate: bigint, leastGas = 0n): bigint {
  const ample = estimate + (estimate * MARGIN) / 100n;
  return ample > leastGas ? ample : leastGas;
}
