import type { ClaimRecord, RawRow } from './claim-record.ts';
import { policyYearOf, type PolicyYear } from './policy-year.ts';

const DAY = 86_400;
/** A sale may be at most 90 days ahead of the cover; a day of that is kept back for clocks that run on. */
const SALE_AHEAD = 88 * DAY;

/** One row with its place in time. `index` counts the usable rows from 0. */
export interface PlannedClaim {
  readonly index: number;
  readonly record: ClaimRecord;
  readonly raw: RawRow;
  readonly year: PolicyYear;
}

/** What happens at one instant: sales of cover that begins soon, or the filing of a day's losses. Seconds. */
export interface PlannedMoment {
  readonly kind: 'sell' | 'file';
  readonly at: number;
  readonly claims: readonly PlannedClaim[];
}

/** The plan of a file: everything in order of time, and what must be there before. */
export interface ReplayPlan {
  readonly moments: readonly PlannedMoment[];
  readonly claims: readonly PlannedClaim[];
  /** Whole days by which every date of the file is moved, because the chain is already later. */
  readonly shiftDays: number;
}

/**
 * Chain time only goes forward, so sales and filings of all rows are put in one order: cover is sold a day or more before it
 * begins, a loss is filed on the day after it happened.
 *
 * @param earliest first instant at which cover can be sold on the chain, seconds
 */
export function planReplay(
  rows: readonly { readonly record: ClaimRecord; readonly raw: RawRow }[],
  earliest: number,
): ReplayPlan {
  const years = rows.map(({ record }) => policyYearOf(record));
  const firstSale = Math.min(...years.map(({ startAt }) => startAt)) - DAY;
  const shiftDays = Math.max(0, Math.ceil((earliest - firstSale) / DAY));
  const claims = rows.map(({ record, raw }, index): PlannedClaim => {
    const year = policyYearOf(record);
    const shift = shiftDays * DAY;
    return { index, record, raw, year: { ...year, startAt: year.startAt + shift, lossAt: year.lossAt + shift } };
  });
  const moments = [...planSales(claims), ...planFilings(claims)];
  moments.sort((left, right) => left.at - right.at || (left.kind === 'sell' ? -1 : 1));
  return { moments, claims, shiftDays };
}

function planSales(claims: readonly PlannedClaim[]): readonly PlannedMoment[] {
  const moments: { kind: 'sell'; at: number; claims: PlannedClaim[] }[] = [];
  for (const claim of [...claims].sort((left, right) => left.year.startAt - right.year.startAt)) {
    const current = moments.at(-1);
    if (current !== undefined && claim.year.startAt <= current.at + SALE_AHEAD) current.claims.push(claim);
    else moments.push({ kind: 'sell', at: claim.year.startAt - DAY, claims: [claim] });
  }
  return moments;
}

/** A loss before the cover began is filed on the day after that. */
function planFilings(claims: readonly PlannedClaim[]): readonly PlannedMoment[] {
  const byInstant = new Map<number, PlannedClaim[]>();
  for (const claim of claims) {
    const day = Math.floor(Math.max(claim.year.lossAt, claim.year.startAt) / DAY) * DAY;
    const at = day + DAY + DAY / 2;
    byInstant.set(at, [...(byInstant.get(at) ?? []), claim]);
  }
  return [...byInstant].map(([at, filed]) => ({ kind: 'file', at, claims: filed }));
}
