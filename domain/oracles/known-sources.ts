import type { Unit } from './units.ts';

/** What a source of this house observes: its unit, and how many of it make one as people read it. */
export interface KnownSource {
  readonly unit: Unit;
  readonly reads: 'mm' | 'kt' | 'min';
  readonly per: number;
}

const known: Readonly<Record<string, KnownSource>> = {
  'HKO-RAIN-DAY': { unit: 'TenthMillimetre', reads: 'mm', per: 10 },
  'WP-TYPHOON-100KM-15MIN': { unit: 'Knot', reads: 'kt', per: 1 },
  'ARRIVAL-DELAY': { unit: 'Minute', reads: 'min', per: 1 },
};

/** The source behind a version's observable; undefined for one this build does not know. */
export function knownSource(observable: string): KnownSource | undefined {
  return known[observable];
}
