import type { Unit } from './units.ts';

/** What a source of this house observes: its unit, and how many of it make one as people read it. */
export interface KnownSource {
  readonly unit: Unit;
  readonly reads: 'mm' | 'kt' | 'min';
  readonly per: number;
  /** What is sold on it. */
  readonly products: readonly string[];
}

const known: Readonly<Record<string, KnownSource>> = {
  'HKO-RAIN-DAY': { unit: 'TenthMillimetre', reads: 'mm', per: 10, products: ['rain'] },
  'WP-TYPHOON-100KM-15MIN': { unit: 'Knot', reads: 'kt', per: 1, products: ['typhoon'] },
  'ARRIVAL-DELAY': { unit: 'Minute', reads: 'min', per: 1, products: ['flight-delay'] },
};

/** The source behind a version's observable; undefined for one this build does not know. */
export function knownSource(observable: string): KnownSource | undefined {
  return known[observable];
}
