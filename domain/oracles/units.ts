import { refusal, success, type Result } from '../primitives/result.ts';

/** What a whole number counts; the place is the number on chain (contracts/types/OracleTypes.sol). */
export const units = ['None', 'TenthMillimetre', 'Knot', 'Minute', 'Day', 'TenthCelsius', 'Scaled8'] as const;
export type Unit = (typeof units)[number];

/** How readings are given outside, and how many of which unit one of them is. */
const readings = {
  mm: { unit: 'TenthMillimetre', times: 10n, per: 1n },
  inch: { unit: 'TenthMillimetre', times: 254n, per: 1n },
  kt: { unit: 'Knot', times: 1n, per: 1n },
  'm/s': { unit: 'Knot', times: 3_600n, per: 1_852n },
  min: { unit: 'Minute', times: 1n, per: 1n },
  h: { unit: 'Minute', times: 60n, per: 1n },
  day: { unit: 'Day', times: 1n, per: 1n },
  '°C': { unit: 'TenthCelsius', times: 10n, per: 1n },
} as const satisfies Readonly<Record<string, { readonly unit: Unit; readonly times: bigint; readonly per: bigint }>>;

export type Reading = keyof typeof readings;

export type ReadingFailure =
  | { readonly code: 'READING_NOT_A_NUMBER'; readonly offered: string }
  | { readonly code: 'READING_IN_OTHER_UNIT'; readonly offered: Reading; readonly unit: Unit };

/**
 * A decimal reading in the unit a source counts in, rounded half away from zero. Exact: the text is never a binary fraction,
 * so that every operator signs the same number.
 */
export function readingIn(unit: Unit, text: string, reading: Reading): Result<bigint, ReadingFailure> {
  const of = readings[reading];
  if (of.unit !== unit) return refusal({ code: 'READING_IN_OTHER_UNIT', offered: reading, unit });
  const found = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?$/.exec(text)?.groups;
  if (found === undefined) return refusal({ code: 'READING_NOT_A_NUMBER', offered: text });
  const part = found['part'] ?? '';
  const scale = of.per * 10n ** BigInt(part.length);
  const scaled = BigInt(`${found['whole'] ?? ''}${part}`) * of.times;
  const rounded = (2n * scaled + scale) / (2n * scale);
  return success(found['sign'] === '-' ? -rounded : rounded);
}
