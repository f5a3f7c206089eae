import type { ClaimsFile } from './read-claims-file.ts';
import type { PlayedFile } from './play-file.ts';

/** The result as JSON. Amounts are decimal strings of base units. */
export interface ReplaySummary {
  readonly rows: number;
  readonly filed: number;
  readonly paid: number;
  readonly denied: number;
  readonly paidTotal: string;
  readonly expectedTotal: string;
  readonly mismatches: number;
  readonly claimsPerSecond: number;
}

/** One difference between chain and file. */
export interface Mismatch {
  readonly line: number;
  readonly policyNumber: string;
  readonly problem: string;
}

/** Counts the run. `rows` are all rows of the file, also those that were skipped. */
export function summarise(file: ClaimsFile, played: PlayedFile): ReplaySummary {
  const filed = played.claims.filter(({ isFiled }) => isFiled);
  const paidTotal = filed.reduce((sum, { paidAssets }) => sum + paidAssets, 0n);
  const expectedTotal = played.claims.reduce((sum, { expected }) => sum + expected.base, 0n);
  return {
    rows: file.records.length + file.malformed.length,
    filed: filed.length,
    paid: filed.filter(({ paidAssets }) => paidAssets > 0n).length,
    denied: filed.filter(({ denied }) => denied !== undefined).length,
    paidTotal: paidTotal.toString(),
    expectedTotal: expectedTotal.toString(),
    mismatches: mismatchesOf(played).length,
    claimsPerSecond: played.seconds === 0 ? 0 : Math.round((filed.length / played.seconds) * 10) / 10,
  };
}

/** Every difference, by row. */
export function mismatchesOf(played: PlayedFile): readonly Mismatch[] {
  const sales = played.failedSales.map(({ claim, reason }) => mismatch(claim.record, reason));
  const claims = played.claims.flatMap(({ claim, problems }) =>
    problems.map((problem) => mismatch(claim.record, problem)),
  );
  const paid = played.claims.reduce((sum, { paidAssets }) => sum + paidAssets, 0n);
  const stray =
    paid === played.leftPoolAssets
      ? []
      : [{ line: 0, policyNumber: '–', problem: `${played.leftPoolAssets} left the pool, ${paid} of it for claims` }];
  return [...sales, ...claims, ...stray];
}

function mismatch(record: { readonly line: number; readonly policyNumber: string }, problem: string): Mismatch {
  return { line: record.line, policyNumber: record.policyNumber, problem };
}

/** Denials by reason code. */
export function denialsOf(played: PlayedFile): ReadonlyMap<string, number> {
  const denials = new Map<string, number>();
  for (const { denied } of played.claims) {
    if (denied !== undefined) denials.set(denied, (denials.get(denied) ?? 0) + 1);
  }
  return denials;
}
