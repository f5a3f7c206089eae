import { join } from 'node:path';

import type { CheckResult } from './check.ts';
import { listFiles } from './list-files.ts';
import { runProgram } from './run-program.ts';

const GENERATOR = 'scripts/codegen/generate.ts';

/** Files that are written from the contracts and the rules say what those say now. */
export async function checkGenerated(root: string): Promise<CheckResult> {
  const looked = listFiles(
    root,
    /^(domain\/chain\/(abi\/.*|addresses)\.ts|docs\/(reference|architecture)\/.*\.md)$/,
  ).length;
  const { output, code } = await runProgram(root, [join(root, GENERATOR), '--check']);
  if (code === 0) return { findings: [], looked, unit: 'files' };
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const findings = lines.slice(-20).map((message) => ({ file: GENERATOR, message }));
  return {
    findings: findings.length > 0 ? findings : [{ file: GENERATOR, message: `ended with ${code}` }],
    looked,
    unit: 'files',
  };
}
