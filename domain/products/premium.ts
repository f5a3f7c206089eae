import { bpsOfDown, bpsOfUp, divUp, max } from '../primitives/money.ts';
import type { Tariff, Terms } from './terms.ts';

/** A premium and the parts it is split into, base units: tax + fee + net = premium, exactly (CAP-6). */
export interface PremiumSplit {
  readonly premiumAssets: bigint;
  readonly taxAssets: bigint;
  readonly feeAssets: bigint;
  readonly netAssets: bigint;
}

/** Days of the year a rate refers to. */
const YEAR_DAYS = 365n;
const PPM = 1_000_000n;

/** Premium by tariff: limit × rate × days ÷ 365, rounded up, at least the minimum; base units. */
export function premiumOf(
  tariff: Pick<Tariff, 'annualRatePpm' | 'minPremiumAssets'>,
  limitAssets: bigint,
  termDays: number,
): bigint {
  const byRate = divUp(limitAssets * BigInt(tariff.annualRatePpm) * BigInt(termDays), PPM * YEAR_DAYS);
  return max(byRate, tariff.minPremiumAssets);
}

/** The parts of a premium: tax and fee rounded down, the rest is the pool's. */
export function splitPremium(tariff: Pick<Tariff, 'feeBps' | 'taxBps'>, premiumAssets: bigint): PremiumSplit {
  const taxAssets = bpsOfDown(premiumAssets, tariff.taxBps);
  const feeAssets = bpsOfDown(premiumAssets, tariff.feeBps);
  return { premiumAssets, taxAssets, feeAssets, netAssets: premiumAssets - taxAssets - feeAssets };
}

/** Capital a policy locks when it is sold, base units. */
export function lockOf(terms: Pick<Terms, 'collateralBps'>, limitAssets: bigint): bigint {
  return bpsOfUp(limitAssets, terms.collateralBps);
}

/** What a day of cover earns the pool, base units; the remainder of the division is earned on day one. */
export function dailyEarning(
  netAssets: bigint,
  termDays: number,
): { readonly dailyAssets: bigint; readonly firstDayExtraAssets: bigint } {
  const dailyAssets = netAssets / BigInt(termDays);
  return { dailyAssets, firstDayExtraAssets: netAssets - dailyAssets * BigInt(termDays) };
}
