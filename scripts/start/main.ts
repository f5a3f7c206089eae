/** `npm start`: the whole of Makewhole on this machine, from a local chain to the dApp. See --help. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { startWatchdog } from '../process/start-watchdog.ts';
import { choosePorts } from './choose-ports.ts';
import { deleteData } from './delete-data.ts';
import { parseStartOptions, START_HELP } from './parse-start-options.ts';
import { createRun } from './run.ts';
import { createSay } from './say.ts';
import { startEverything } from './start-everything.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { takeStartLock } from './take-start-lock.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const data = resolve(root, process.env['MAKEWHOLE_DATA_DIR'] ?? '.data');

const options = parseStartOptions(process.argv.slice(2), process.env);
if (options.kind !== 'run') {
  console.log(options.kind === 'help' ? START_HELP : options.reason);
  process.exit(options.kind === 'help' ? 0 : 1);
}

const say = createSay(process.stdout, process.env);
console.log('Makewhole');
const lock = takeStartLock(data);
if (lock.kind === 'busy') {
  const where = lock.app === undefined ? '' : ` at ${lock.app}`;
  console.log(
    `Makewhole is running in this checkout already${where} (process ${lock.pid}). ` +
      'Use it, or stop it with Ctrl-C in its terminal.',
  );
  process.exit(1);
}

const dog = startWatchdog();
const run = createRun({ root, data, say, watch: dog.watch });
const stop = stopOnSignal(run, () => {
  dog.release();
  lock.release();
});
try {
  const ports = await choosePorts(options.ports, say);
  lock.announce(`http://localhost:${ports.app}`);
  if (options.fresh) deleteData(data, say);
  const started = startEverything(run, { ports, wasAbandoned: lock.wasAbandoned && !options.fresh });
  await Promise.race([started, run.broken]);
  await run.broken;
} catch (error) {
  await stop(error instanceof Error ? error.message : String(error), 1);
}
