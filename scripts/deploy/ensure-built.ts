import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { hashFiles } from '../process/hash-files.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const SOURCES = ['contracts', 'hardhat.config.ts', 'package-lock.json'];

/**
 * Compiles the contracts when a source has changed since the last time. Shares its stamp with `npm start`. What the
 * compiler says goes to stderr.
 *
 * @throws Error when they do not compile.
 */
export async function ensureBuilt(env: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  const stamp = join(root, env['MAKEWHOLE_DATA_DIR'] ?? '.data', 'stamps', 'contracts');
  const sources = hashFiles(root, SOURCES);
  const known = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '';
  if (known === sources && existsSync(join(root, 'artifacts', 'contracts'))) return;
  rmSync(stamp, { force: true });
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
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
