import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesBelow } from '../process/hash-files.ts';

/** How much the Solidity tests try at random. */
export interface Campaign {
  readonly fuzz: { readonly runs: number; readonly seed?: string };
  readonly invariant: { readonly runs: number; readonly depth: number; readonly failOnRevert: boolean };
}

/** `calls` are those of all properties together, `depth` how long one life is. */
const AMOUNTS = {
  default: { calls: 30_000, depth: 64, fuzzRuns: 1_000 },
  deep: { calls: 500_000, depth: 250, fuzzRuns: 10_000 },
} as const;

/** Each property sees this many lives, however many properties share the calls. */
const LEAST_RUNS = 8;

export type CampaignKind = keyof typeof AMOUNTS;

/**
 * As many lives for each of `properties` as make at least the calls wanted; a new property makes the others no cheaper.
 *
 * `FUZZ_RUNS` and `INVARIANT_RUNS` say otherwise, for whoever looks at one property or judges mutants.
 *
 * @param seed a hexadecimal number; without it the runner's own, so that every run is the same
 */
export function campaignOf(kind: CampaignKind, properties: number, seed?: string): Campaign {
  const { calls, depth, fuzzRuns } = AMOUNTS[kind];
  const enough = Math.max(Math.ceil(calls / (Math.max(properties, 1) * depth)), LEAST_RUNS);
  const runs = Number(process.env['INVARIANT_RUNS'] ?? enough);
  const own = { runs: Number(process.env['FUZZ_RUNS'] ?? fuzzRuns) };
  const fuzz = seed === undefined ? own : { ...own, seed };
  return { fuzz, invariant: { runs, depth, failOnRevert: true } };
}

/** The stateful properties below `test`. */
export function countProperties(root: string): number {
  const files = filesBelow(join(root, 'test')).filter((file) => file.endsWith('.sol'));
  return files.reduce(
    (sum, file) => sum + (readFileSync(file, 'utf8').match(/^\s*function invariant_/gm) ?? []).length,
    0,
  );
}
