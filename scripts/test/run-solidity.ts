/**
 * Runs the Solidity tests with Hardhat: `node run-solidity.ts REPORT FILE…`. Writes the counts to REPORT.
 * `MAKEWHOLE_TEST_PROFILE` names the profile of hardhat.config.ts that says how much is tried.
 */
import { writeFileSync } from 'node:fs';

import hre from 'hardhat';
import { z } from 'zod';

import type { SuiteReport } from './suite-report.ts';

const [reportFile, ...testFiles] = process.argv.slice(2);
if (reportFile === undefined) throw new Error('Usage: run-solidity.ts REPORT FILE…');

// The task's own summary stays at zero when it is run alone; the results of the suites do not.
const outcomeSchema = z.object({
  suiteResults: z.array(
    z.object({
      id: z.object({ name: z.string() }),
      testResults: z.array(z.object({ name: z.string(), status: z.string(), reason: z.string().nullish() })),
    }),
  ),
});
const resultSchema = z.union([
  z.object({ success: z.literal(true), value: outcomeSchema }),
  z.object({ success: z.literal(false), error: outcomeSchema }),
]);

const testProfile = process.env['MAKEWHOLE_TEST_PROFILE'];
const options = { testFiles, noCompile: true, ...(testProfile === undefined ? {} : { testProfile }) };
const result = resultSchema.parse(await hre.tasks.getTask(['test', 'solidity']).run(options));
const tests = (result.success ? result.value : result.error).suiteResults.flatMap(({ id, testResults }) =>
  testResults.map(({ name, status, reason }) => ({
    title: `${id.name} ${name}`,
    status,
    message: reason ?? 'no reason given',
  })),
);
const count = (status: string): number => tests.filter((test) => test.status === status).length;
const failures = tests.filter(({ status }) => status === 'Failure').map(({ title, message }) => ({ title, message }));
const report: SuiteReport = { passed: count('Success'), failed: failures.length, skipped: count('Skipped'), failures };
writeFileSync(reportFile, JSON.stringify(report));
process.exit(result.success ? 0 : 1);
