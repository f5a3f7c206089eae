import { type Asset, formatAssets, parseAssets, toDecimalString } from '@makewhole/domain/primitives/money.ts';

/** An asset as screens need it: base units are `10 ** decimals` of one. */
export type AssetUnit = Asset;

export interface AmountParts {
  /** Digits with separators and sign, to the cent. */
  readonly figure: string;
  readonly symbol: string;
  /** Every digit there is, for titles and copies. */
  readonly exact: string;
}

/** Half up to two places, so that a column of figures lines up; the exact amount stands beside it. */
function toCents(units: bigint, decimals: number): bigint {
  if (decimals <= 2) return units;
  const cent = 10n ** BigInt(decimals - 2);
  const half = units < 0n ? -cent / 2n : cent / 2n;
  return ((units + half) / cent) * cent;
}

/**
 * Money for a reader, by the domain's own formatter.
 * @param units base units of the asset
 */
export function formatAmount(units: bigint, asset: AssetUnit): AmountParts {
  return {
    figure: formatAssets(toCents(units, asset.decimals), asset),
    symbol: asset.symbol,
    exact: formatAssets(units, asset),
  };
}

/** What a person typed as base units, or undefined when it is no amount of this asset. */
export function parseAmount(typed: string, asset: AssetUnit): bigint | undefined {
  const parsed = parseAssets(typed, asset.decimals);
  return parsed.ok ? parsed.value : undefined;
}

/** Base units (not negative) as the plain text an input shows: no separators, no trailing zeros. */
export function amountToInput(units: bigint, asset: AssetUnit): string {
  return toDecimalString(units, asset.decimals);
}
