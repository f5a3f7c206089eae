import { columns, type ClaimRecord, type Column, type MalformedRow, type RawRow } from './claim-record.ts';
import { parseDay, parseDollars, parseHour, parseLimit } from './parse-fields.ts';
import { readTable } from './read-table.ts';

/** A file of claims: what can be played, beside the text it came from, and what cannot. */
export interface ClaimsFile {
  readonly records: readonly { readonly record: ClaimRecord; readonly raw: RawRow }[];
  readonly malformed: readonly MalformedRow[];
  /** Policy numbers that stand in more than one usable row. */
  readonly repeated: readonly string[];
}

/** The file lacks a column; nothing in it can be played. */
export class MissingColumnsError extends Error {
  constructor(missing: readonly Column[]) {
    super(`The file has no column ${missing.map((name) => `"${name}"`).join(', ')}.`);
    this.name = 'MissingColumnsError';
  }
}

/**
 * Reads a file of the auto-claims format. A malformed row is named by its line and left out; nothing else is lost.
 *
 * @throws MissingColumnsError, or Error when the file is empty.
 */
export function readClaimsFile(text: string): ClaimsFile {
  const table = readTable(text);
  const missing = columns.filter((name) => !table.header.includes(name));
  if (missing.length > 0) throw new MissingColumnsError(missing);
  const records: { record: ClaimRecord; raw: RawRow }[] = [];
  const malformed = [...table.malformed];
  for (const raw of table.rows) {
    const record = readRecord(raw);
    if (typeof record === 'string') malformed.push({ line: raw.line, reason: record });
    else records.push({ record, raw });
  }
  malformed.sort((left, right) => left.line - right.line);
  return { records, malformed, repeated: repeatedOf(records.map(({ record }) => record.policyNumber)) };
}

/** The record of a row, or the reason why it has none. */
function readRecord({ line, fields }: RawRow): ClaimRecord | string {
  const problems: string[] = [];
  const take = <Value>(column: string, parsed: Value | string): Value | undefined => {
    if (typeof parsed !== 'string') return parsed;
    problems.push(`${column} ${parsed}`);
    return undefined;
  };
  const text = (column: Column): string => fields[column] ?? '';
  const policyNumber = text('policy_number');
  if (policyNumber === '') problems.push('policy_number is empty');
  const bindDay = take('policy_bind_date', parseDay(text('policy_bind_date')));
  const incidentDay = take('incident_date', parseDay(text('incident_date')));
  const incidentHour = take('incident_hour_of_the_day', parseHour(fields['incident_hour_of_the_day']));
  const limitAssets = take('policy_csl', parseLimit(text('policy_csl')));
  const deductibleAssets = take('policy_deductable', parseDollars(text('policy_deductable')));
  const premiumAssets = take('policy_annual_premium', parseDollars(text('policy_annual_premium')));
  const injuryAssets = take('injury_claim', parseDollars(text('injury_claim')));
  const propertyAssets = take('property_claim', parseDollars(text('property_claim')));
  const vehicleAssets = take('vehicle_claim', parseDollars(text('vehicle_claim')));
  const isWhole =
    bindDay !== undefined &&
    incidentDay !== undefined &&
    incidentHour !== undefined &&
    limitAssets !== undefined &&
    deductibleAssets !== undefined &&
    premiumAssets !== undefined &&
    injuryAssets !== undefined &&
    propertyAssets !== undefined &&
    vehicleAssets !== undefined;
  if (!isWhole || problems.length > 0) return problems.join('; ');
  if (premiumAssets === 0n || premiumAssets > limitAssets)
    return 'policy_annual_premium must be above zero and at most the limit';
  if (injuryAssets + propertyAssets + vehicleAssets === 0n) return 'claims nothing: all three amounts are zero';
  return {
    line,
    policyNumber,
    bindDay,
    incidentDay,
    incidentHour,
    limitAssets,
    deductibleAssets,
    premiumAssets,
    injuryAssets,
    propertyAssets,
    vehicleAssets,
  };
}

function repeatedOf(numbers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const number of numbers) {
    if (seen.has(number)) repeated.add(number);
    seen.add(number);
  }
  return [...repeated];
}
