/**
 * `npm run test:tree [-- --check]`: writes what the tests say about the contracts, as a tree, to
 * docs/reference/behaviour.md, or says that the document is out of date. No test is run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import Mocha from 'mocha';

import { findTestFiles } from './find-test-files.ts';
import { suites } from './suites.ts';

const FILE = 'docs/reference/behaviour.md';
const HEAD = `# Behaviour

Written by \`npm run test:tree\` from the titles of the tests. Each leaf is a test; a branch begins with *given* (what was
there before) or *when* (what the call brings).
`;

const root = process.cwd();
const document = resolve(root, FILE);
const mocha = new Mocha();
for (const suite of suites.filter(({ name }) => name === 'contracts')) {
  for (const file of findTestFiles(root, suite)) mocha.addFile(resolve(root, file));
}
await mocha.loadFilesAsync();
const lines = mocha.suite.suites.flatMap((suite) => ['', `## ${suite.title}`, '', ...branch(suite, 0)]);
const text = `${HEAD}${lines.join('\n')}\n`;
const isCurrent = existsSync(document) && readFileSync(document, 'utf8') === text;
if (process.argv.includes('--check')) {
  console.log(isCurrent ? `${mocha.suite.total()} tests` : `${FILE} is out of date: run npm run test:tree`);
  process.exit(isCurrent ? 0 : 1);
}
mkdirSync(dirname(document), { recursive: true });
writeFileSync(document, text);
console.log(`${FILE}: ${mocha.suite.total()} tests${isCurrent ? ', unchanged' : ''}`);
process.exit(0);

function branch(suite: Mocha.Suite, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return [
    ...suite.tests.map((test) => `${indent}- ${test.title}`),
    ...suite.suites.flatMap((inner) => [`${indent}- *${inner.title}*`, ...branch(inner, depth + 1)]),
  ];
}
