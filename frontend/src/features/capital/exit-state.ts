import type { ExitRequest } from './api/get-position.ts';

/** Where a request to leave stands; time alone moves it. */
export type ExitState = 'notice' | 'open' | 'lapsed';

/** The window includes both its first and its last second, as the contract has it. `now` is chain time. */
export function exitState(exit: Pick<ExitRequest, 'matureAt' | 'lapsesAt'>, now: number): ExitState {
  if (now < exit.matureAt) return 'notice';
  return now <= exit.lapsesAt ? 'open' : 'lapsed';
}

/** The shares that are worth an amount now, never more than there are; all of them for all of the worth. */
export function sharesFor(assets: bigint, position: { readonly shares: bigint; readonly assets: bigint }): bigint {
  if (position.assets === 0n || assets >= position.assets) return position.shares;
  return (assets * position.shares) / position.assets;
}

/** The least a redemption may bring: one in a hundred below what is shown, since claims filed meanwhile count first. */
export function leastOut(redeemableAssets: bigint): bigint {
  return redeemableAssets - redeemableAssets / 100n;
}

/** A redemption catches up with as many days itself; more must be booked before, by anyone. */
const CATCH_UP_DAYS = 64;
const DAY = 86_400;

/** Days of earnings to book before anything can be taken out; zero when a redemption does it itself. `now` is chain time. */
export function daysToBook(earnedThroughDay: number, now: number): number {
  const behind = Math.floor(now / DAY) - earnedThroughDay;
  return behind > CATCH_UP_DAYS ? behind : 0;
}
