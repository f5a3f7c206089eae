import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { hashFiles } from '../process/hash-files.ts';
import { isAlive } from '../process/is-alive.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const SOURCES = ['contracts', 'hardhat.config.ts', 'package-lock.json'];
/** Beside what the compiler keeps, so that cleaning that away cleans this away too. */
const STAMP = join(root, 'cache', 'built-from');
const LOCK = join(root, 'cache', 'building');
const POLL_MS = 200;

/**
 * Compiles the contracts when a source has changed since the last time. Programs that ask at once build once: the others
 * wait. What the compiler says goes to stderr.
 *
 * @throws Error when they do not compile.
 */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return;
  mkdirSync(dirname(LOCK), { recursive: true });
  while (!takeLock()) await sleep(POLL_MS);
  try {
    if (isBuilt()) return;
    const sources = hashFiles(root, SOURCES);
    rmSync(STAMP, { force: true });
    await build();
    writeFileSync(STAMP, fingerprint(sources));
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function isBuilt(): boolean {
  if (!existsSync(STAMP) || !existsSync(join(root, 'artifacts', 'contracts'))) return false;
  return readFileSync(STAMP, 'utf8') === fingerprint(hashFiles(root, SOURCES));
}

/** What was compiled, and into which build: somebody may have run the compiler on other sources in between. */
function fingerprint(sources: string): string {
  const builds = join(root, 'artifacts', 'build-info');
  return [sources, ...(existsSync(builds) ? readdirSync(builds).sort() : [])].join('\n');
}

/** Takes the lock, also from a program that ended without giving it back. */
function takeLock(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(holderOfLock())) rmSync(LOCK, { force: true });
    return false;
  }
}

/** A lock that is just being written or removed is somebody's: this process stands for them until the next look. */
function holderOfLock(): number {
  try {
    return Number(readFileSync(LOCK, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function build(): Promise<void> {
  const cli = join(root, 'node_modules', 'hardhat', 'dist', 'src', 'cli.js');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, 'build', '--no-tests'], { cwd: root, stdio: ['ignore', 2, 2] });
    child.on('error', fail);
    child.on('exit', (code) => {
      if (code === 0) done();
      else fail(new Error('The contracts do not compile; see above.'));
    });
  });
}
