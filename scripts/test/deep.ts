/**
 * `npm run test:deep [-- solidity lives]`: the long campaigns. Half a million calls on the invariants, ten thousand runs
 * of every fuzzed property, five thousand random lives on the contracts and on the model. Ends with the counts of all and
 * with 0 only when nothing failed. A seed that found something is printed with it and finds it again.
 */
import { randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureBuilt } from '../deploy/ensure-built.ts';
import { describeExit } from '../process/describe-exit.ts';
import { runChild, type Child } from '../process/run-child.ts';
import { startWatchdog } from '../process/start-watchdog.ts';
import { campaignOf, countProperties } from './campaign.ts';
import { failuresOf, tableOf, totalOf } from './print-results.ts';
import { runLanes } from './run-lanes.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import type { Suite } from './suites.ts';

const LANES = 2;
const LIVES = 5_000;
const SHARDS = 5;
const MINUTES = 600;

/** A part of the campaign: a suite with the settings that make it long. */
interface Part {
  readonly of: 'solidity' | 'lives';
  readonly suite: Suite;
  readonly env: NodeJS.ProcessEnv;
}

const root = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: String(randomInt(1, 2 ** 31)) },
    lives: { type: 'string', default: String(LIVES) },
  },
});
const seed = Number(values.seed);
const lives = Number(values.lives);
if (![seed, lives].every(Number.isInteger) || !positionals.every((name) => name === 'solidity' || name === 'lives')) {
  console.log('npm run test:deep -- [solidity] [lives] [--seed N] [--lives N]');
  process.exit(2);
}

const dog = startWatchdog();
const children = new Set<Child>();
const started = (child: Child): void => {
  dog.watch(child);
  children.add(child);
  void child.exited.then(() => children.delete(child));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void Promise.all([...children].map((child) => child.stop())).then(() => process.exit(130));
  });
}

const args = [resolve(root, 'node_modules/hardhat/dist/src/cli.js'), 'build'];
const log = resolve(root, '.data', 'logs', 'compile.log');
const compile = runChild({ name: 'compile', command: process.execPath, args, cwd: root, env: process.env, log });
started(compile);
const exit = await compile.exited;
if (exit.code !== 0) {
  console.log(describeExit(compile, exit.code ?? exit.signal));
  process.exit(1);
}
await ensureBuilt();

const { fuzz, invariant } = campaignOf('deep', countProperties(root));
const calls = invariant.runs * invariant.depth * countProperties(root);
console.log(
  `seed ${seed}: ${calls} calls on ${countProperties(root)} properties, ${fuzz.runs} runs of each fuzzed one, ${lives} lives`,
);
const chosen = parts().filter((part) => positionals.length === 0 || positionals.includes(part.of));
const results = await runLanes(chosen, LANES, async ({ suite, env }): Promise<SuiteResult> => {
  console.log(`${suite.name} …`);
  const deps = { root, data: resolve(root, '.data'), env: { ...process.env, ...env }, started, live: false };
  const result = await runSuite(deps, suite);
  console.log(`${suite.name}: ${totalOf([result])} in ${result.seconds.toFixed(1)} s`);
  return result;
});
const failures = failuresOf(results);
if (failures !== '') console.log(`\nFailures (seed ${seed})\n\n${failures}`);
console.log(`\n${tableOf(results)}\n\n${totalOf(results)}`);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);

function parts(): readonly Part[] {
  const solidity: Part = {
    of: 'solidity',
    suite: { name: 'solidity-deep', kind: 'solidity', folders: ['test'], except: [], minutes: MINUTES },
    env: { MAKEWHOLE_TEST_PROFILE: 'deep', MAKEWHOLE_FUZZ_SEED: `0x${seed.toString(16)}` },
  };
  const each = Math.ceil(lives / SHARDS);
  const shards = Array.from({ length: SHARDS }, (_, at): Part => {
    return {
      of: 'lives',
      suite: { name: `lives-${at + 1}`, kind: 'hardhat', folders: ['test/differential'], except: [], minutes: MINUTES },
      env: { LIVES: String(each), FIRST_SEED: String(seed + at * each) },
    };
  });
  return [solidity, ...shards];
}
