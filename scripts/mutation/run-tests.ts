import { spawn } from 'node:child_process';
import { join } from 'node:path';

import type { Target } from './targets.ts';

/** Longest time the tests of one mutant may take; a mutant that never ends has been noticed. */
const LIMIT_MS = 240_000;

/** How the tests of a target ended on the artifacts in a folder. */
export interface TestOutcome {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs the Solidity tests of a target. */
export function runSolidityTests(root: string, artifacts: string, { solidityTests }: Target): Promise<TestOutcome> {
  const program = join(root, 'scripts/test/run-solidity.ts');
  return runOnce(root, artifacts, [program, `${artifacts}.solidity.json`, ...solidityTests]);
}

/** Runs the mocha tests of a target up to the first failure; the file named like the changed function comes first. */
export function runMochaTests(root: string, artifacts: string, target: Target, place: string): Promise<TestOutcome> {
  const files = [...target.mochaTests].sort((left, right) => distance(left, place) - distance(right, place));
  return runOnce(root, artifacts, [join(root, 'scripts/mutation/run-until-failure.ts'), ...files]);
}

function distance(file: string, place: string): number {
  const name = place.split('.').at(-1)?.replace(/^_/, '') ?? '';
  return name !== '' && file.toLowerCase().includes(`/${name.toLowerCase()}`) ? 0 : 1;
}

function runOnce(root: string, artifacts: string, args: readonly string[]): Promise<TestOutcome> {
  const env = { ...process.env, MAKEWHOLE_ARTIFACTS: artifacts, NODE_ENV: 'test', HH_TEST: 'true' };
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ passed: code === 0, output });
    });
  });
}
