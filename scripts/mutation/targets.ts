import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Which tests answer for a file, and which contracts carry its code into them. */
export interface Target {
  /** What mocha deploys of what includes the file. Solidity tests are compiled by themselves, which is quicker. */
  readonly roots: readonly string[];
  readonly solidityTests: readonly string[];
  readonly mochaTests: readonly string[];
}

const FOLDERS = ['capital', 'claims', 'policies', 'products', 'access', 'adjudication', 'oracles'];
const USERS = /^contracts\/(?!interfaces\/|types\/)/;

/** Tests that ask a library in other words than its users' tests do. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ClaimStates: ['parity/claim-states'],
  Settlement: ['parity/settlement'],
  ClaimCost: ['parity/settlement'],
  DecisionRules: ['parity/settlement'],
  CaseFile: ['parity/case-file'],
  CivilCalendar: ['parity/deadlines'],
  PolicyBook: ['contracts/ClaimBook'],
};

/** The files that are judged. */
export function targetFiles(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, 'contracts', folder))
      .filter((name) => name.endsWith('.sol') && name !== 'Roles.sol')
      .map((name) => `contracts/${folder}/${name}`),
  );
}

/**
 * The tests of a file: those in the folder with its name, and those of whoever in its own folder takes it in; where nobody
 * there has any, of whoever does at all. What those tests deploy is compiled with the file.
 *
 * @param sources every source with all it takes in
 */
export function targetOf(root: string, file: string, sources: ReadonlyMap<string, readonly string[]>): Target {
  const name = basename(file, '.sol');
  const users = [...sources].filter(([source, included]) => USERS.test(source) && included.includes(file));
  const names = users.map(([source]) => source);
  const near = names.filter((source) => dirname(source) === dirname(file));
  const tested = near.some((source) => testsOf(root, source).length > 0) ? near : names;
  const harness = ALSO[name] === undefined ? [] : names.filter((source) => source.startsWith('contracts/mocks/'));
  const also = (ALSO[name] ?? []).flatMap((place) => testsAt(root, `test/${place}`));
  const all = [...new Set([...testsOf(root, file), ...also, ...tested.flatMap((source) => testsOf(root, source))])];
  const runsIt = (test: string): boolean => test.endsWith('.t.sol') && sources.get(test)?.includes(file) === true;
  return {
    roots: [...new Set([file, ...tested, ...harness])],
    solidityTests: all.filter(runsIt),
    mochaTests: all.filter((test) => test.endsWith('.test.ts')),
  };
}

function testsOf(root: string, source: string): readonly string[] {
  const name = basename(source, '.sol');
  return [...testsAt(root, `test/contracts/${name}`), ...testsAt(root, `test/fuzz/${name}`)];
}

/** Test files in a folder, or the file of that name. */
function testsAt(root: string, place: string): readonly string[] {
  const folder = join(root, place);
  const inFolder = listed(folder).map((name) => `${place}/${name}`);
  const own = listed(dirname(folder)).filter((name) => /^(.+)\.(test\.ts|t\.sol)$/.exec(name)?.[1] === basename(place));
  return [...inFolder, ...own.map((name) => `${dirname(place)}/${name}`)].filter((name) =>
    /\.(test\.ts|t\.sol)$/.test(name),
  );
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
