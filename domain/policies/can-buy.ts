import type { Hex } from 'viem';

import { DAY, type Seconds } from '../primitives/time.ts';
import { zeroBytes32 } from '../primitives/label.ts';
import { refusal, success, type Result } from '../primitives/result.ts';
import { lockOf, premiumOf, splitPremium, type PremiumSplit } from '../products/premium.ts';
import type { Tariff, Terms } from '../products/terms.ts';

/** What is to be bought. */
export interface CoverWanted {
  readonly limitAssets: bigint;
  readonly termDays: number;
  /** First second of cover; zero for now. */
  readonly startAt: Seconds;
  readonly objectKey: Hex;
  /** Accumulation zone the risk lies in; none for zero. */
  readonly zone?: number;
}

/** What is known about the version, its pool and the buyer. What is not known is left out, and not checked. */
export interface SaleState {
  readonly versionId: number;
  readonly terms: Pick<Terms, 'collateralBps'> & { readonly tariff: Tariff };
  readonly sellableAt: Seconds;
  readonly retired: boolean;
  readonly capAssets: bigint;
  readonly insuredAssets: bigint;
  readonly pausedUntil?: Seconds;
  readonly freeAssets?: bigint;
  readonly balanceAssets?: bigint;
  /** The policy that already covers the object. */
  readonly policyOnObject?: number;
}

/** Why a sale would be refused. Code and arguments are those of the contract's error, so the words are the same. */
export interface BuyRefusal {
  readonly code:
    | 'PauseActive'
    | 'VersionRetiredAlready'
    | 'VersionNotSellable'
    | 'SaleNeedsQuote'
    | 'SaleNeedsZone'
    | 'SaleLimitOutOfRange'
    | 'SaleTermOutOfRange'
    | 'SaleStartInvalid'
    | 'PolicyObjectCovered'
    | 'PoolCapExceeded'
    | 'PoolCapacityExceeded'
    | 'ERC20InsufficientBalance';
  readonly args: Readonly<Record<string, unknown>>;
}

/** A sale that would go through: the premium, its parts and the capital it locks. */
export interface SalePreview extends PremiumSplit {
  readonly lockAssets: bigint;
}

/** Most days a cover may start ahead of its sale. */
export const MAX_START_AHEAD_DAYS = 90;

/** Whether a sale by tariff can succeed now, and for which premium; all reasons against it, in the contract's order. */
export function canBuy(
  cover: CoverWanted,
  state: SaleState,
  now: Seconds,
): Result<SalePreview, { readonly code: 'CANNOT_BUY'; readonly reasons: readonly BuyRefusal[] }> {
  const { tariff } = state.terms;
  const split = splitPremium(tariff, premiumOf(tariff, cover.limitAssets, cover.termDays));
  const lockAssets = lockOf(state.terms, cover.limitAssets);
  const reasons = [
    ...versionReasons(state, now),
    ...coverReasons(cover, state, now),
    ...capitalReasons(cover, state, split.premiumAssets, lockAssets),
  ];
  return reasons.length === 0 ? success({ ...split, lockAssets }) : refusal({ code: 'CANNOT_BUY', reasons });
}

function versionReasons(state: SaleState, now: Seconds): readonly BuyRefusal[] {
  const { versionId, sellableAt, pausedUntil } = state;
  const reasons: BuyRefusal[] = [];
  if (pausedUntil !== undefined && now < pausedUntil) {
    reasons.push({ code: 'PauseActive', args: { flag: 0, until: pausedUntil } });
  }
  if (state.retired) reasons.push({ code: 'VersionRetiredAlready', args: { versionId } });
  else if (now < sellableAt || state.capAssets === 0n) {
    reasons.push({ code: 'VersionNotSellable', args: { versionId, sellableAt } });
  }
  if (state.terms.tariff.quoteOnly) reasons.push({ code: 'SaleNeedsQuote', args: { versionId } });
  return reasons;
}

function coverReasons(cover: CoverWanted, state: SaleState, now: Seconds): readonly BuyRefusal[] {
  const { versionId } = state;
  const { minLimitAssets, maxLimitAssets, minTermDays, maxTermDays } = state.terms.tariff;
  const reasons: BuyRefusal[] = [];
  if (cover.limitAssets < minLimitAssets || cover.limitAssets > maxLimitAssets) {
    const args = { versionId, offered: cover.limitAssets, min: minLimitAssets, max: maxLimitAssets };
    reasons.push({ code: 'SaleLimitOutOfRange', args });
  }
  if (cover.termDays < minTermDays || cover.termDays > maxTermDays) {
    const args = { versionId, offered: cover.termDays, min: minTermDays, max: maxTermDays };
    reasons.push({ code: 'SaleTermOutOfRange', args });
  }
  const latest = now + MAX_START_AHEAD_DAYS * DAY;
  if (cover.startAt !== 0 && (cover.startAt < now || cover.startAt > latest)) {
    reasons.push({ code: 'SaleStartInvalid', args: { startAt: cover.startAt, earliest: now, latest } });
  }
  if (state.terms.tariff.needsZone && (cover.zone ?? 0) === 0) {
    reasons.push({ code: 'SaleNeedsZone', args: { versionId } });
  }
  if (cover.objectKey !== zeroBytes32 && state.policyOnObject !== undefined && state.policyOnObject !== 0) {
    const args = { objectKey: cover.objectKey, policyId: state.policyOnObject };
    reasons.push({ code: 'PolicyObjectCovered', args });
  }
  return reasons;
}

function capitalReasons(
  cover: CoverWanted,
  state: SaleState,
  premiumAssets: bigint,
  lockAssets: bigint,
): readonly BuyRefusal[] {
  const { versionId, capAssets, freeAssets, balanceAssets } = state;
  const reasons: BuyRefusal[] = [];
  const insuredAssets = state.insuredAssets + cover.limitAssets;
  if (insuredAssets > capAssets)
    reasons.push({ code: 'PoolCapExceeded', args: { versionId, insuredAssets, capAssets } });
  if (freeAssets !== undefined && lockAssets > freeAssets) {
    reasons.push({ code: 'PoolCapacityExceeded', args: { versionId, lockAssets, freeAssets } });
  }
  if (balanceAssets !== undefined && balanceAssets < premiumAssets) {
    reasons.push({ code: 'ERC20InsufficientBalance', args: { balance: balanceAssets, needed: premiumAssets } });
  }
  return reasons;
}
