import { zones } from '../../domain/oracles/zones.ts';
import { dollars } from './amounts.ts';
import type { Line } from './lines.ts';
import { products } from './products.ts';

/** Most that may be insured in a zone, by the pool of a line; a zone without a cap sells nothing. */
export interface ZoneCapRow {
  readonly line: Line;
  readonly zone: number;
  readonly capAssets: bigint;
}

const CAPS: Readonly<Partial<Record<Line, bigint>>> = { PROPERTY: dollars('500000'), TRAVEL: dollars('30000') };

/** One row for each line and zone in which a product is sold. */
export const zoneCaps: readonly ZoneCapRow[] = zones.flatMap(({ zone, products: sold }) => {
  const lines = new Set(products.filter(({ productId }) => sold.includes(productId)).map(({ line }) => line));
  return [...lines].map((line) => ({ line, zone, capAssets: CAPS[line] ?? 0n }));
});
