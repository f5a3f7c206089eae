import { z } from 'zod';

import type { SuiteReport } from './suite-report.ts';

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

/** Turns the JSON that vitest writes into our own report. A file that could not even be loaded counts as one failure. */
export function readVitestReport(json: unknown): SuiteReport {
  const report = vitestSchema.parse(json);
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.testResults
    .flatMap((file) => file.assertionResults)
    .filter((test) => test.status === 'failed')
    .map((test) => ({ title: test.fullName, message: (test.failureMessages ?? []).join('\n') }));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...failed,
      ...broken.map((file) => ({ title: file.name, message: file.message ?? 'could not be loaded' })),
    ],
  };
}
