import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Suite } from './suites.ts';

/** Arguments for Node, and the folder to run in. */
export interface SuiteCommand {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** How the tests of one suite are started; all of them leave their counts in `report`. */
export function commandOf(root: string, suite: Suite, files: readonly string[], report: string): SuiteCommand {
  const program = (name: string): string => join(root, 'scripts', 'test', name);
  if (suite.kind === 'vitest') {
    const folder = join(root, suite.folders[0]);
    const vitest = createRequire(join(folder, 'package.json')).resolve('vitest/package.json');
    const args = [vitest.replace(/package\.json$/, 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json'];
    return { args: [...args, `--outputFile.json=${report}`], cwd: folder };
  }
  const name = suite.kind === 'solidity' ? 'run-solidity.ts' : 'run-mocha.ts';
  return { args: [program(name), report, ...files], cwd: root };
}
