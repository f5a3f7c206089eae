/** Parts per hundred added to an estimate. */
const MARGIN = 20n;

/**
 * An estimate with room for the block it will be in: what hangs on time (days that have passed, a slot still empty)
 * may cost more there than in the block it was estimated on. What is not used is not paid.
 */
export function withGasMargin(estimate: bigint): bigint {
  return estimate + (estimate * MARGIN) / 100n;
}
