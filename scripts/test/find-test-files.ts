import { join, relative, sep } from 'node:path';

import { filesBelow } from '../process/hash-files.ts';
import type { Suite } from './suites.ts';

const ENDINGS = { mocha: /\.test\.ts$/, hardhat: /\.test\.ts$/, solidity: /\.t\.sol$/, vitest: /\.test\.tsx?$/ };

/** The test files of a suite, relative to the root, sorted. */
export function findTestFiles(root: string, suite: Suite): string[] {
  return suite.folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .map((file) => relative(root, file).split(sep).join('/'))
    .filter((file) => ENDINGS[suite.kind].test(file))
    .filter((file) => !suite.except.some((folder) => file.startsWith(`${folder}/`)));
}
