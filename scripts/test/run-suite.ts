import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { runChild, type Child } from '../process/run-child.ts';
import { commandOf } from './command-of.ts';
import { findTestFiles } from './find-test-files.ts';
import { readVitestReport } from './read-vitest-report.ts';
import { suiteReportSchema, type SuiteReport } from './suite-report.ts';
import type { Suite } from './suites.ts';

/** A suite that has run. */
export interface SuiteResult extends SuiteReport {
  readonly name: string;
  readonly seconds: number;
  readonly log: string;
}

/** What a suite runs with. */
export interface RunSuiteDeps {
  readonly root: string;
  readonly data: string;
  readonly env: NodeJS.ProcessEnv;
  /** Is told about each process, so that it can be ended with everything else. */
  readonly started: (child: Child) => void;
  /** Whether to show the suite's own words as they come. */
  readonly live: boolean;
}

/** Runs one suite in a process of its own. Whatever goes wrong comes back as a failure, never as an exception. */
export async function runSuite(deps: RunSuiteDeps, suite: Suite): Promise<SuiteResult> {
  const begun = Date.now();
  const report = join(deps.data, 'test', `${suite.name}.json`);
  const log = join(deps.data, 'logs', `test-${suite.name}.log`);
  mkdirSync(join(deps.data, 'test'), { recursive: true });
  rmSync(report, { force: true });
  const files = findTestFiles(deps.root, suite);
  const finish = (counted: SuiteReport): SuiteResult => {
    return { ...counted, name: suite.name, log, seconds: (Date.now() - begun) / 1000 };
  };
  if (files.length === 0) return finish(failed(`there is no test file below ${suite.folders.join(' or ')}`));

  const { args, cwd } = commandOf(deps.root, suite, files, report);
  const env = {
    ...deps.env,
    NODE_ENV: 'test',
    HH_TEST: 'true',
    ...(deps.live && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
  };
  const child = runChild({ name: suite.name, command: process.execPath, args, cwd, env, log, live: deps.live });
  deps.started(child);
  const timer = setTimeout(() => void child.stop('SIGTERM', 3000), suite.minutes * 60_000);
  const exit = await child.exited;
  clearTimeout(timer);

  const counted = readReport(suite, report);
  if (counted === undefined) {
    const late = (Date.now() - begun) / 60_000 >= suite.minutes;
    const how = late ? `did not end within ${suite.minutes} minutes` : `ended with ${exit.code ?? exit.signal}`;
    return finish(failed(`the suite ${how} without a result:\n${child.tail().join('\n')}`));
  }
  if (counted.passed + counted.failed === 0) return finish(failed('the suite ran no test'));
  if (counted.failed === 0 && exit.code !== 0) {
    return finish({
      ...failed(`the tests passed, but the process ended with ${exit.code ?? exit.signal}`),
      passed: counted.passed,
    });
  }
  return finish(counted);
}

/** A suite that could not be started, with the reason; it counts as failed. */
export function notRun(suite: Suite, reason: string): SuiteResult {
  return { ...failed(reason), name: suite.name, seconds: 0, log: '' };
}

function failed(message: string): SuiteReport {
  return { passed: 0, failed: 1, skipped: 0, failures: [{ title: 'the suite itself', message }] };
}

function readReport(suite: Suite, file: string): SuiteReport | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return suite.kind === 'vitest' ? readVitestReport(json) : suiteReportSchema.parse(json);
  } catch {
    return undefined;
  }
}
