import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { listFiles } from '../../checks/list-files.ts';
import { hashOf } from '../mutant.ts';
import type { Worker } from './worker.ts';
import { listening, reachSchema, type Reach } from './worker-words.ts';

/** What every test runs, and a name for all the texts that says it of. */
export interface ReachMap {
  readonly tests: readonly Reach[];
  readonly hash: string;
}

/** So many tests may fail on code that is larger and dearer than the deployed one; they judge nothing. */
const MOST_FAILING = 8;

/**
 * The test files whose tests judge: all of contracts, parity and attacks that have the pattern in their path, and the one
 * that tries every door as a stranger.
 */
export function judgingFiles(root: string, pattern: string): readonly string[] {
  const judges = /^test\/((contracts|parity|attacks)\/.*|snapshots\/permissions)\.test\.ts$/;
  return listFiles(root, judges).filter((file) => new RegExp(pattern).test(file));
}

/**
 * Runs every test once, with all switches open to be heard and no fault on.
 *
 * @throws Error when more than a handful fail
 */
export async function mapReach(
  root: string,
  data: string,
  worker: Worker,
  code: string,
  judging: readonly string[],
): Promise<ReachMap> {
  const files = listFiles(root, /^test\/(attacks|contracts|parity|snapshots|support|fuzz)\/.*\.(ts|sol)$/);
  const hash = hashOf(code, ...judging, ...files.map((file) => readFileSync(join(root, file), 'utf8')));
  const place = join(data, `reach-${hash}.json`);
  if (!existsSync(place)) {
    const tests: Reach[] = [];
    const done = await worker.order({ kind: listening }, (reach) => tests.push(reach), 600_000);
    if (done === undefined) throw new Error('The tests did not come to an end.');
    writeFileSync(place, JSON.stringify({ tests, failing: done.failing }));
  }
  const schema = z.object({ tests: z.array(reachSchema), failing: z.array(z.string()) });
  const { tests, failing } = schema.parse(JSON.parse(readFileSync(place, 'utf8')));
  if (failing.length > MOST_FAILING || tests.length === 0) {
    throw new Error(`Without a fault ${failing.length} tests fail: ${failing.join('; ')}`);
  }
  console.log(
    `${tests.length} tests pass without a fault; ${failing.length} do not bear the larger code and judge nothing`,
  );
  return { tests, hash };
}
