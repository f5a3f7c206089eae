import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { suiteReportSchema } from '../test/suite-report.ts';
import type { CheckResult } from './check.ts';
import { listFiles } from './list-files.ts';
import { runProgram } from './run-program.ts';

/** Runs some test files; every test that fails is a finding. */
export async function runTestFiles(root: string, pattern: RegExp): Promise<CheckResult> {
  const files = listFiles(root, pattern);
  if (files.length === 0) return { findings: [], looked: 0, unit: 'tests' };
  const folder = mkdtempSync(join(tmpdir(), 'makewhole-check-'));
  try {
    const report = join(folder, 'report.json');
    const { output } = await runProgram(root, [join(root, 'scripts/test/run-mocha.ts'), report, ...files]);
    const { passed, failures } = readReport(report, output);
    const findings = failures.map(({ title, message }) => ({ file: files[0] ?? '', message: `${title}: ${message}` }));
    return { findings, looked: passed + failures.length, unit: 'tests' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string, output: string): ReturnType<typeof suiteReportSchema.parse> {
  try {
    return suiteReportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`The tests ended without a result:\n${output}`);
  }
}
