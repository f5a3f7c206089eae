/** One usable row of the file. Amounts in base units of a 6-decimal asset, instants in seconds since 1970 UTC. */
export interface ClaimRecord {
  /** Line of the file, from 1; the header is line 1. */
  readonly line: number;
  readonly policyNumber: string;
  readonly bindDay: Day;
  readonly incidentDay: Day;
  /** Hour of the incident where the file has it, else noon. */
  readonly incidentHour: number;
  /** The second figure of policy_csl, times 1,000. */
  readonly limitAssets: bigint;
  readonly deductibleAssets: bigint;
  readonly premiumAssets: bigint;
  readonly injuryAssets: bigint;
  readonly propertyAssets: bigint;
  readonly vehicleAssets: bigint;
}

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A row as it stands in the file: text by column. */
export interface RawRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** A row that cannot be used, and why. */
export interface MalformedRow {
  readonly line: number;
  readonly reason: string;
}

/** Columns a file must have. `policy_deductable` is the format's own spelling; the right one is taken too. */
export const columns = [
  'policy_number',
  'policy_bind_date',
  'policy_csl',
  'policy_deductable',
  'policy_annual_premium',
  'incident_date',
  'injury_claim',
  'property_claim',
  'vehicle_claim',
] as const;

export type Column = (typeof columns)[number];
