/**
 * Runs mocha test files in this process: `node run-mocha.ts REPORT FILE…`. Prints like mocha, writes the counts to
 * REPORT. Node strips the types itself; nothing is compiled.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import Mocha from 'mocha';

import type { SuiteReport } from './suite-report.ts';

const [reportFile, ...files] = process.argv.slice(2);
if (reportFile === undefined) throw new Error('Usage: run-mocha.ts REPORT FILE…');

const mocha = new Mocha({ timeout: 300_000, forbidOnly: true, color: process.stdout.isTTY, reporter: 'spec' });
for (const file of files) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();

const counts = { passed: 0, failed: 0, skipped: 0 };
const failures: SuiteReport['failures'] = [];
const runner = mocha.run(() => {
  writeFileSync(reportFile, JSON.stringify({ ...counts, failures } satisfies SuiteReport));
  process.exit(counts.failed > 0 ? 1 : 0);
});
runner.on('pass', () => (counts.passed += 1));
runner.on('pending', () => (counts.skipped += 1));
runner.on('fail', (test, error: unknown) => {
  counts.failed += 1;
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  failures.push({ title: test.fullTitle(), message });
});
