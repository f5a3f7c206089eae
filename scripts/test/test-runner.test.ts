import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect } from 'chai';

import { plant } from '../checks/plant.ts';
import { failuresOf, tableOf, totalOf } from './print-results.ts';
import { readVitestReport } from './read-vitest-report.ts';
import { runLanes } from './run-lanes.ts';
import { runSuite, type SuiteResult } from './run-suite.ts';
import type { Suite } from './suites.ts';

const SUITE: Suite = { name: 'planted', kind: 'mocha', folders: ['planted'], except: ['planted/others'], minutes: 1 };
const MOCHA = resolve(import.meta.dirname, 'run-mocha.ts');

/** Runs one suite of test files as `npm test` does. */
async function suite(files: Readonly<Record<string, string>>, minutes = 1): Promise<SuiteResult> {
  const runner = `import ${JSON.stringify(MOCHA)};\n`;
  const planted = plant({ 'scripts/test/run-mocha.ts': runner, ...files });
  try {
    const deps = {
      root: planted.root,
      data: `${planted.root}/.data`,
      env: process.env,
      started: () => undefined,
      live: false,
    };
    return await runSuite(deps, { ...SUITE, minutes });
  } finally {
    planted.remove();
  }
}

describe('running a suite', () => {
  it('counts what passes, fails and is skipped, and keeps the words of a failure', async () => {
    const file =
      "it('a', () => {}); it('b', () => {}); it.skip('c', () => {}); it('d', () => { throw new Error('broke'); });";
    const result = await suite({ 'planted/a.test.ts': file });
    expect(result).to.deep.include({ passed: 2, failed: 1, skipped: 1 });
    expect(result.failures[0]).to.have.property('title', 'd');
    expect(result.failures[0]?.message).to.include('broke');
  });

  for (const [what, files, words] of [
    ['has no test file', {}, 'no test file'],
    ['runs no test', { 'planted/a.test.ts': 'export {};' }, 'ran no test'],
    ['only skips', { 'planted/a.test.ts': "it.skip('a', () => {});" }, 'ran no test'],
    ['cannot be loaded', { 'planted/a.test.ts': "import './gone.ts';" }, 'without a result'],
    ['dies on the way', { 'planted/a.test.ts': "it('a', () => process.exit(0));" }, 'without a result'],
    ['is narrowed to one test', { 'planted/a.test.ts': "it.only('a', () => {}); it('b', () => {});" }, 'only'],
    ['belongs to another suite', { 'planted/others/a.test.ts': "it('a', () => {});" }, 'no test file'],
  ] as const) {
    it(`fails when it ${what}`, async () => {
      const result = await suite(files);
      expect(result.failed).to.equal(1);
      expect(result.failures.map(({ message }) => message).join()).to.include(words);
    });
  }

  it('fails when it does not end', async () => {
    const result = await suite(
      { 'planted/a.test.ts': "it('a', () => new Promise(() => setInterval(() => {}, 100)));" },
      1 / 40,
    );
    expect(result.failures[0]?.message).to.include('did not end within');
  });
});

describe('the lanes', () => {
  it('run two at a time and keep the order of the results', async () => {
    let running = 0;
    let most = 0;
    const results = await runLanes([30, 5, 20, 1], 2, async (milliseconds) => {
      most = Math.max(most, (running += 1));
      await sleep(milliseconds);
      running -= 1;
      return milliseconds;
    });
    expect(results).to.deep.equal([30, 5, 20, 1]);
    expect(most).to.equal(2);
  });
});

describe('the end of npm test', () => {
  const result = { name: 'domain', passed: 3, failed: 1, skipped: 0, seconds: 1.25, log: 'domain.log' };
  const results = [
    { ...result, failures: [{ title: 'pays', message: 'did not' }] },
    { ...result, skipped: 2, failures: [] },
  ];

  it('is one line with the sums', () => {
    expect(totalOf(results)).to.equal('6 passed, 2 failed, 2 skipped');
    expect(totalOf(results.slice(0, 1))).to.equal('3 passed, 1 failed');
  });

  it('has a table above it, and the failures with their words', () => {
    expect(tableOf(results)).to.match(/domain +3 +1 +0 +1\.3/);
    expect(failuresOf(results)).to.include('domain: pays').and.to.include('did not');
  });
});

describe('the report of vitest', () => {
  const file = { name: 'a.test.tsx', status: 'failed', assertionResults: [] };
  const report = { numPassedTests: 2, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };

  it('counts a file that could not be loaded as a failure', () => {
    const read = readVitestReport({ ...report, testResults: [{ ...file, message: 'no such module' }] });
    expect(read).to.deep.include({ passed: 2, failed: 1, skipped: 1 });
    expect(read.failures).to.deep.equal([{ title: 'a.test.tsx', message: 'no such module' }]);
  });
});
