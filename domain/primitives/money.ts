import { assert } from './assert.ts';
import type { Locale } from './locale.ts';
import { refusal, success, type Result } from './result.ts';

/** What amounts are counted in. */
export interface Asset {
  readonly symbol: string;
  readonly decimals: number;
}

/** An amount in base units, with its asset. */
export interface Money {
  readonly assets: bigint;
  readonly asset: Asset;
}

/** 10,000 basis points are the whole. */
export const BPS = 10_000n;

export type MoneyFailure =
  | { readonly code: 'MONEY_NOT_A_NUMBER'; readonly offered: string }
  | { readonly code: 'MONEY_TOO_MANY_DECIMALS'; readonly offered: string; readonly decimals: number };

/** `assets × bps ÷ 10,000`, rounded down to a base unit. */
export function bpsOfDown(assets: bigint, bps: number | bigint): bigint {
  return (assets * BigInt(bps)) / BPS;
}

/** `assets × bps ÷ 10,000`, rounded up to a base unit. */
export function bpsOfUp(assets: bigint, bps: number | bigint): bigint {
  return divUp(assets * BigInt(bps), BPS);
}

/** Division of two non-negative integers, rounded up. */
export function divUp(dividend: bigint, divisor: bigint): bigint {
  return dividend === 0n ? 0n : (dividend - 1n) / divisor + 1n;
}

export function min(...values: readonly [bigint, ...bigint[]]): bigint {
  return values.reduce((least, value) => (value < least ? value : least));
}

export function max(...values: readonly [bigint, ...bigint[]]): bigint {
  return values.reduce((most, value) => (value > most ? value : most));
}

/** Largest amount the contracts keep: `type(uint96).max`. */
export const MAX_ASSETS = 2n ** 96n - 1n;

/** An amount as the contracts keep it: a figure beyond {@link MAX_ASSETS} stands at that bound. */
export function bounded(assets: bigint): bigint {
  return assets > MAX_ASSETS ? MAX_ASSETS : assets;
}

/** `left − right`, not below zero. */
export function minusFloor(left: bigint, right: bigint): bigint {
  return left > right ? left - right : 0n;
}

/** Sum of amounts. */
export function sum(values: Iterable<bigint>): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}

/**
 * "1,234.50": groups of three, at least two decimals, more only when the amount has them. The one place where an
 * amount becomes text for a person. Both languages group by three and write the symbol after the number.
 */
export function formatAssets(assets: bigint, asset: Asset): string {
  const sign = assets < 0n ? '−' : '';
  const digits = (assets < 0n ? -assets : assets).toString().padStart(asset.decimals + 1, '0');
  const cut = digits.length - asset.decimals;
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const shown = digits.slice(cut).replace(/0+$/, '').padEnd(Math.min(2, asset.decimals), '0');
  return shown === '' ? `${sign}${whole}` : `${sign}${whole}.${shown}`;
}

/** "1,234.50 tUSD". */
export function formatMoney(money: Money): string {
  return `${formatAssets(money.assets, money.asset)} ${money.asset.symbol}`;
}

/** "1234.5" without groups or padding: for input fields and files. */
export function toDecimalString(assets: bigint, decimals: number): string {
  assert(assets >= 0n, 'an input field holds no negative amount');
  const digits = assets.toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const fraction = digits.slice(cut).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, cut) : `${digits.slice(0, cut)}.${fraction}`;
}

/** Reads what a person typed: "1234.5", "1,234.50", "１２３４．５". Nothing is rounded away. */
export function parseAssets(text: string, decimals: number): Result<bigint, MoneyFailure> {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(plain) ?? /^()\.(\d+)$/.exec(plain);
  if (parts === null) return refusal({ code: 'MONEY_NOT_A_NUMBER', offered: text });
  const fraction = (parts[2] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return refusal({ code: 'MONEY_TOO_MANY_DECIMALS', offered: text, decimals });
  return success(BigInt(`${parts[1] ?? ''}${fraction.padEnd(decimals, '0')}` || '0'));
}

/** "12.5 %" in English, "12.5%" in Chinese. */
export function formatBps(bps: number, locale: Locale): string {
  const whole = Math.trunc(bps / 100);
  const rest = Math.abs(bps % 100)
    .toString()
    .padStart(2, '0')
    .replace(/0+$/, '');
  const number = rest === '' ? `${whole}` : `${whole}.${rest}`;
  return locale === 'en' ? `${number} %` : `${number}%`;
}
