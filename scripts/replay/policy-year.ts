import type { ClaimRecord, Day } from './claim-record.ts';

const DAY = 86_400;
const HOUR = 3_600;

/** The year of cover a claim is played under. Seconds since 1970 UTC; days begin at midnight UTC. */
export interface PolicyYear {
  readonly startAt: number;
  readonly termDays: number;
  readonly lossAt: number;
}

/**
 * The policy year, from anniversary to anniversary of the bind date, that holds the incident; the first one when the
 * incident is before the policy was bound. An anniversary of 29 February is 1 March where the year has none.
 */
export function policyYearOf(record: Pick<ClaimRecord, 'bindDay' | 'incidentDay' | 'incidentHour'>): PolicyYear {
  const { bindDay, incidentDay, incidentHour } = record;
  const incident = midnight(incidentDay);
  let year = Math.max(bindDay.year, incidentDay.year);
  if (year > bindDay.year && anniversary(bindDay, year) > incident) year -= 1;
  const startAt = anniversary(bindDay, year);
  return {
    startAt,
    termDays: (anniversary(bindDay, year + 1) - startAt) / DAY,
    lossAt: incident + incidentHour * HOUR,
  };
}

function anniversary(bindDay: Day, year: number): number {
  return midnight({ ...bindDay, year });
}

/** The calendar rolls 29 February over to 1 March by itself. */
function midnight({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / 1_000;
}
