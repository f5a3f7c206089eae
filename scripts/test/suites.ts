/** How the tests of a suite are run. */
export type SuiteKind = 'mocha' | 'hardhat' | 'solidity' | 'vitest';

/** One line of the table that `npm test` prints. */
export interface Suite {
  readonly name: string;
  readonly kind: SuiteKind;
  /** Folders that hold the tests, relative to the root; vitest runs in the first. */
  readonly folders: readonly [string, ...string[]];
  /** Folders below them that belong to another suite. */
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
  { name: 'journeys', kind: 'hardhat', folders: ['test/journeys'], except: [], minutes: 25, browser: true },
  { name: 'contracts', kind: 'hardhat', folders: ['test'], except: ['test/journeys', 'test/scripts'], minutes: 25 },
  { name: 'solidity', kind: 'solidity', folders: ['test'], except: [], minutes: 15 },
  { name: 'indexer', kind: 'mocha', folders: ['indexer'], except: [], minutes: 12 },
  { name: 'services', kind: 'mocha', folders: ['services'], except: [], minutes: 12 },
  { name: 'scripts', kind: 'hardhat', folders: ['scripts', 'test/scripts'], except: [], minutes: 12 },
  { name: 'frontend', kind: 'vitest', folders: ['frontend'], except: [], minutes: 12 },
  { name: 'domain', kind: 'mocha', folders: ['domain'], except: [], minutes: 12 },
];
