import { min, minusFloor } from '../primitives/money.ts';
import { utcDayOf, type Seconds } from '../primitives/time.ts';
import type { ModelPool } from './book.ts';

/** Days after which a fee is past every cooling-off. */
const RIPE_DAYS = 31;

/** What was ripening is ripe, and all that came since begins to ripen. */
export function ripenFees(pool: ModelPool, now: Seconds): void {
  const today = utcDayOf(now);
  if (today < pool.ripeningSinceDay + RIPE_DAYS) return;
  pool.ripeFeesAssets += pool.ripeningAssets;
  pool.ripeningAssets = pool.feesAssets - pool.ripeFeesAssets;
  pool.ripeningSinceDay = today;
}

/** Interest out of ripe fees, else out of the carrier's deposit, as far as they go. */
export function drawInterest(pool: ModelPool, wanted: bigint, now: Seconds): bigint {
  if (wanted === 0n) return 0n;
  ripenFees(pool, now);
  const fromFees = min(wanted, pool.ripeFeesAssets);
  const fromDeposit = min(wanted - fromFees, pool.depositAssets);
  pool.ripeFeesAssets -= fromFees;
  pool.feesAssets -= fromFees;
  pool.depositAssets -= fromDeposit;
  return fromFees + fromDeposit;
}

/** Fees back to somebody who ends cover, then the deposit; what is ripe gives way first, then what ripens. */
export function giveBackFees(pool: ModelPool, wanted: bigint, now: Seconds): bigint {
  if (wanted === 0n) return 0n;
  ripenFees(pool, now);
  const given = min(wanted, pool.feesAssets);
  const young = minusFloor(given, pool.ripeFeesAssets);
  pool.ripeFeesAssets -= given - young;
  pool.ripeningAssets = minusFloor(pool.ripeningAssets, young);
  pool.feesAssets -= given;
  const fromDeposit = min(wanted - given, pool.depositAssets);
  pool.depositAssets -= fromDeposit;
  return given + fromDeposit;
}
