/** How the tests of a suite are run. */
export type SuiteKind = 'mocha' | 'hardhat' | 'solidity' | 'vitest';

/** One line of the table that `npm test` prints. */
export interface Suite {
  readonly name: string;
  readonly kind: SuiteKind;
  /** Folder that holds the tests, relative to the root. */
  readonly folder: string;
  /** Folders below it that belong to another suite. */
  readonly except: readonly string[];
  /** Longest time it may take, in minutes; after that it counts as failed. */
  readonly minutes: number;
  /** Needs a browser, which is looked for before it starts. */
  readonly browser?: true;
}

/**
 * All suites, in the order in which the two lanes pick them up: the long ones first, so that neither lane waits at the
 * end.
 */
export const suites: readonly Suite[] = [
  { name: 'journeys', kind: 'hardhat', folder: 'test/journeys', except: [], minutes: 12, browser: true },
  { name: 'contracts', kind: 'hardhat', folder: 'test', except: ['test/journeys'], minutes: 12 },
  { name: 'solidity', kind: 'solidity', folder: 'test', except: [], minutes: 10 },
  { name: 'indexer', kind: 'mocha', folder: 'indexer', except: [], minutes: 6 },
  { name: 'services', kind: 'mocha', folder: 'services', except: [], minutes: 6 },
  { name: 'scripts', kind: 'mocha', folder: 'scripts', except: [], minutes: 6 },
  { name: 'frontend', kind: 'vitest', folder: 'frontend', except: [], minutes: 6 },
  { name: 'domain', kind: 'mocha', folder: 'domain', except: [], minutes: 6 },
];
