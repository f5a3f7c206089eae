import { assert } from '../../domain/primitives/assert.ts';
import { parseAssets } from '../../domain/primitives/money.ts';

/** Decimals of every asset this book is kept in. */
export const ASSET_DECIMALS = 6;

/** "13.49" dollars in base units. @throws Error when the text is no amount; configuration is wrong then. */
export function dollars(text: string): bigint {
  const amount = parseAssets(text, ASSET_DECIMALS);
  assert(amount.ok, `"${text}" is an amount`);
  return amount.value;
}
