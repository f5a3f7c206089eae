import { DAY, utcDayOf, type Seconds } from '../primitives/time.ts';
import { dailyEarning, splitPremium } from '../products/premium.ts';
import type { Tariff } from '../products/terms.ts';

/** Premium as it was booked, and the UTC days over which it is earned; as `Stretch` of contracts/policies/Premium.sol. */
export interface Stretch {
  readonly premiumAssets: bigint;
  /** First day, days since 1970 UTC. */
  readonly fromDay: number;
  readonly termDays: number;
}

/** Where the parts of a refund come from, base units. */
export interface Refund {
  /** Net premium of the days that are not earned. */
  readonly unearnedAssets: bigint;
  /** Tax and fee. */
  readonly feesAssets: bigint;
  /** What was earned already; only when everything goes back. */
  readonly earnedAssets: bigint;
  readonly refundAssets: bigint;
}

interface Term {
  readonly startAt: Seconds;
  readonly endAt: Seconds;
}

const termDaysOf = ({ startAt, endAt }: Term): number => Math.floor((endAt - startAt) / DAY);

/** Whole days of a policy that are left; a day is 86,400 seconds from the policy's start. */
export function unusedDays(term: Term, now: Seconds): number {
  if (now >= term.endAt) return 0;
  return Math.min(Math.floor((term.endAt - now) / DAY), termDaysOf(term));
}

/** What goes back of one booked premium when the policy's last `unused` days are given up; or all of it. */
export function refundOfStretch(
  stretch: Stretch,
  term: Term,
  charges: Pick<Tariff, 'feeBps' | 'taxBps'>,
  how: { readonly unused: number; readonly whole: boolean },
): Refund {
  const { netAssets, taxAssets, feeAssets } = splitPremium(charges, stretch.premiumAssets);
  const { dailyAssets } = dailyEarning(netAssets, stretch.termDays);
  const endDay = stretch.fromDay + stretch.termDays;
  const firstUnusedDay = utcDayOf(term.startAt) + termDaysOf(term) - how.unused;
  const days = BigInt(endDay - Math.min(Math.max(firstUnusedDay, stretch.fromDay), endDay));
  const unearnedAssets = dailyAssets * days;
  const charged = taxAssets + feeAssets;
  const feesAssets = how.whole ? charged : chargesOn(unearnedAssets, netAssets, charged);
  const earnedAssets = how.whole ? netAssets - unearnedAssets : 0n;
  return { unearnedAssets, feesAssets, earnedAssets, refundAssets: unearnedAssets + feesAssets + earnedAssets };
}

/** What the net premium that goes back bore of tax and fee: never more than what is unearned bore, so that it is there. */
function chargesOn(unearnedAssets: bigint, netAssets: bigint, charged: bigint): bigint {
  return unearnedAssets === 0n ? 0n : (charged * unearnedAssets) / netAssets;
}

/** A premium paid in parts: the later ones alike, the first takes the rest of money and days. */
export interface InstalmentPlan {
  readonly firstAssets: bigint;
  readonly firstDays: number;
  readonly partAssets: bigint;
  readonly partDays: number;
  readonly parts: number;
}

/** How a premium is split into parts, as SalesDesk.buyInInstalments does; two parts at least, no more than days. */
export function planInstalments(premiumAssets: bigint, termDays: number, parts: number): InstalmentPlan {
  const partAssets = premiumAssets / BigInt(parts);
  const partDays = Math.floor(termDays / parts);
  return {
    firstAssets: premiumAssets - partAssets * BigInt(parts - 1),
    firstDays: termDays - partDays * (parts - 1),
    partAssets,
    partDays,
    parts,
  };
}

/** When part `part` (from 1; part 0 is paid at the sale) is due. */
export function instalmentDueAt(
  endAt: Seconds,
  plan: Pick<InstalmentPlan, 'parts' | 'partDays'>,
  part: number,
): Seconds {
  return endAt - (plan.parts - part) * plan.partDays * DAY;
}

/** Last second in which everything goes back. */
export function coolingOffEndsAt(soldAt: Seconds, coolingOffDays: number): Seconds {
  return soldAt + coolingOffDays * DAY;
}
