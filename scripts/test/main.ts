/** `npm test`: all suites in two lanes. `npm test -- domain services` runs these two; `-- --list` names them all. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { findChromium } from '../browser/find-chromium.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { describeExit } from '../process/describe-exit.ts';
import { runChild, type Child } from '../process/run-child.ts';
import { startWatchdog } from '../process/start-watchdog.ts';
import { failuresOf, tableOf, totalOf } from './print-results.ts';
import { runLanes } from './run-lanes.ts';
import { notRun, runSuite } from './run-suite.ts';
import { suites, type Suite } from './suites.ts';

const LANES = 2;
const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const data = resolve(root, '.data');
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

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
if (values.list) {
  console.log(suites.map(({ name }) => name).join('\n'));
  process.exit(0);
}
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.log(`There is no suite ${unknown.join(', ')}. The suites are: ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const chosen = suites.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const env = { ...process.env };

const needsContracts = ({ kind }: Suite): boolean => kind === 'hardhat' || kind === 'solidity';
let broken = '';
if (chosen.some(needsContracts)) {
  console.log('compiling the contracts and the Solidity tests …');
  const args = [resolve(root, 'node_modules/hardhat/dist/src/cli.js'), 'build'];
  const log = resolve(data, 'logs', 'compile.log');
  const compile = runChild({ name: 'compile', command: process.execPath, args, cwd: root, env, log });
  started(compile);
  const exit = await compile.exited;
  if (exit.code !== 0) broken = describeExit(compile, exit.code ?? exit.signal);
  // Leaves word that everything is built, so that no suite compiles while another one reads what was compiled.
  else await ensureBuilt();
}
if (chosen.some(({ browser }) => browser)) {
  env['MAKEWHOLE_CHROMIUM'] = await findChromium((words) => console.log(words)).catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : String(error));
    return '';
  });
}

const live = chosen.length === 1;
const results = await runLanes(chosen, LANES, async (suite) => {
  console.log(`${suite.name} …`);
  const deps = { root, data, env, started, live };
  // Never against what was compiled some other day.
  const result = broken !== '' && needsContracts(suite) ? notRun(suite, broken) : await runSuite(deps, suite);
  console.log(`${suite.name}: ${totalOf([result])} in ${result.seconds.toFixed(1)} s`);
  return result;
});

const failures = failuresOf(results);
if (failures !== '') console.log(`\nFailures\n\n${failures}`);
console.log(`\n${tableOf(results)}\n\n${totalOf(results)}`);
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
