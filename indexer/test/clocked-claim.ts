import { claimClocks as clockNames, type ClaimClock } from '../../domain/claims/claim-types.ts';
import { claimClocks, type KnownClocks } from '../src/projections/claim-clocks.ts';
import type { ClaimRow } from '../src/projections/claim.ts';
import type { EventPlace } from '../src/projections/event-place.ts';
import { filedClaim, place } from './claim-samples.ts';

const seconds: Partial<Readonly<Record<ClaimClock, number>>> = {
  Acknowledge: 20,
  Decide: 100,
  Extend: 30,
  Interim: 60,
  Supplement: 50,
  Appeal: 70,
  EvidenceClose: 40,
  Ruling: 90,
};
const known: KnownClocks = {
  law: {
    profile: {
      label: 'TEST',
      utcOffset: 0,
      calendar: 0,
      maxClockStops: 2,
      maxExtensions: 2,
      lateBpsPerYear: 0,
      effectiveAt: 0,
      periods: clockNames.map((clock) => ({ amount: seconds[clock] ?? 0, unit: 0 })),
      basisURI: '',
    },
    isHoliday: () => false,
  },
  pauses: [],
};
export const hash = `0x${'12'.repeat(32)}` as const;

/** Filed at 500. */
export const filed = clocked(filedClaim);

/** The place of an event at another time. */
export function at(seconds: number): EventPlace {
  return { ...place, at: seconds };
}

/** A claim with its clocks. */
export function clocked(row: ClaimRow, pauses: KnownClocks['pauses'] = []): ClaimRow {
  return { ...row, ...claimClocks(row, { ...known, pauses }) };
}

/** The claim after an act. */
export function after(row: ClaimRow, changes: Partial<ClaimRow>): ClaimRow {
  return clocked({ ...row, ...changes });
}
