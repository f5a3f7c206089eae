/** `npm run test:tree`: writes what the tests say about the contracts, as a tree, to docs/reference/behaviour.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import Mocha from 'mocha';

import { findTestFiles } from './find-test-files.ts';
import { suites } from './suites.ts';

const FILE = 'docs/reference/behaviour.md';
const HEAD = `# Behaviour

Written by \`npm run test:tree\` from the titles of the tests. Each leaf is a test; a branch begins with *given* (what was
there before) or *when* (what the call brings).
`;

const root = resolve(import.meta.dirname, '../..');
const mocha = new Mocha();
for (const suite of suites.filter(({ name }) => name === 'contracts')) {
  for (const file of findTestFiles(root, suite)) mocha.addFile(resolve(root, file));
}
await mocha.loadFilesAsync();
const lines = mocha.suite.suites.flatMap((suite) => ['', `## ${suite.title}`, '', ...branch(suite, 0)]);
mkdirSync(dirname(resolve(root, FILE)), { recursive: true });
writeFileSync(resolve(root, FILE), `${HEAD}${lines.join('\n')}\n`);
console.log(`${FILE}: ${mocha.suite.total()} tests`);
process.exit(0);

function branch(suite: Mocha.Suite, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return [
    ...suite.tests.map((test) => `${indent}- ${test.title}`),
    ...suite.suites.flatMap((inner) => [`${indent}- *${inner.title}*`, ...branch(inner, depth + 1)]),
  ];
}
