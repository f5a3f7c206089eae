import { join } from 'node:path';

import type { CheckResult } from './check.ts';
import { listFiles } from './list-files.ts';
import { runProgram } from './run-program.ts';

const DOCUMENT = 'docs/reference/behaviour.md';
const PRINTER = join(import.meta.dirname, '../test/tree.ts');

/** The tree of behaviour is the one that the tests of the contracts say now. They are read, not run. */
export async function checkBehaviour(root: string): Promise<CheckResult> {
  const looked = listFiles(root, /^test\/.*\.test\.ts$/).length;
  const { output, code } = await runProgram(root, [PRINTER, '--check']);
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const message = lines.at(-1) ?? `${PRINTER} ended with ${code}`;
  return { findings: code === 0 ? [] : [{ file: DOCUMENT, message }], looked, unit: 'test files' };
}
