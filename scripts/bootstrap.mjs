/**
 * The first thing every npm script runs. Plain JavaScript without dependencies, because on a fresh clone there is
 * nothing else: only the machine's own Node (18 or newer) and npm.
 *
 *   node scripts/bootstrap.mjs <file> [arguments]
 *
 * It makes sure the packages of package-lock.json are installed (under the Node version this project pins, see
 * bootstrap-install.mjs) and then runs <file> with that Node. Everything it says goes to stderr, so that the output of
 * `npm run --silent … -- --json` stays clean.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 18;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const [file, ...args] = process.argv.slice(2);
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  fail(
    `Makewhole needs Node ${OLDEST_NODE} or newer to set itself up; this is Node ${process.versions.node}. ` +
      'Install a current Node from nodejs.org and run the same command again.',
  );
}
if (file === undefined) fail('Usage: node scripts/bootstrap.mjs <file> [arguments]');
if (!existsSync(resolve(root, file)) && !file.startsWith('node_modules')) fail(`There is no ${file} in this checkout.`);

const { install, projectNode } = await import('./bootstrap-install.mjs');
try {
  await install(root);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
handOver();

/** Runs the file with the project's Node and ends as it ends. */
function handOver() {
  const node = projectNode(root);
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, [resolve(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to the whole group, `kill` only to this process. Programs here treat the second as one.
    process.on(signal, () => child.kill(signal));
  }
  watchParent(child);
  child.on('error', (error) => fail(`${file} could not be run: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15));
  });
}

/** When npm (and with it the terminal) has gone without a signal, nobody is left to stop the child: stop it. */
function watchParent(child) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1000).unref();
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
