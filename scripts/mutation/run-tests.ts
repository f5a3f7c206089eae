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

/** Solidity tests first, they are the quickest; then mocha, the file named like the changed function first. */
export async function runTests(root: string, artifacts: string, target: Target, place: string): Promise<TestOutcome> {
  const environment = { ...process.env, MAKEWHOLE_ARTIFACTS: artifacts, NODE_ENV: 'test', HH_TEST: 'true' };
  const run = (args: readonly string[]): Promise<TestOutcome> => runOnce(root, args, environment);
  if (target.solidityTests.length > 0) {
    const program = join(root, 'scripts/test/run-solidity.ts');
    const outcome = await run([program, `${artifacts}.solidity.json`, ...target.solidityTests]);
    if (!outcome.passed || target.mochaTests.length === 0) return outcome;
  }
  const files = [...target.mochaTests].sort((left, right) => distance(left, place) - distance(right, place));
  return run([join(root, 'scripts/mutation/run-until-failure.ts'), ...files]);
}

function distance(file: string, place: string): number {
  const name = place.split('.').at(-1)?.replace(/^_/, '') ?? '';
  return name !== '' && file.toLowerCase().includes(`/${name.toLowerCase()}`) ? 0 : 1;
}

function runOnce(root: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<TestOutcome> {
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
