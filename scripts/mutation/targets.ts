import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Which tests answer for a file, and which contracts carry its code into them. */
export interface Target {
  /** What mocha deploys of what includes the file. Solidity tests are compiled by themselves, which is quicker. */
  readonly roots: readonly string[];
  readonly solidityTests: readonly string[];
  readonly mochaTests: readonly string[];
}

const FOLDERS = ['capital', 'claims', 'policies', 'products', 'access', 'adjudication'];
const POOL = 'contracts/capital/';
const BOOK = 'contracts/claims/';
const HARNESS = 'contracts/mocks/ParityHarness.sol';

/** Libraries: in whose code they end (a file, or a whole folder), and whose tests ask them. */
const libraries: Readonly<Record<string, { readonly roots: readonly string[]; readonly tests: readonly string[] }>> = {
  Ledger: { roots: [POOL], tests: ['contracts/ReservePool'] },
  EarningCalendar: { roots: [POOL], tests: ['contracts/ReservePool'] },
  DebtQueue: { roots: [POOL], tests: ['contracts/ReservePool'] },
  AssetRules: { roots: [POOL], tests: ['contracts/ReservePool'] },
  Push: { roots: [POOL], tests: ['contracts/ReservePool'] },
  ClaimStates: {
    roots: [HARNESS, BOOK],
    tests: ['contracts/ClaimStates', 'parity/claim-states', 'contracts/ClaimBook'],
  },
  Settlement: { roots: [HARNESS, BOOK], tests: ['contracts/Settlement', 'parity/settlement', 'contracts/ClaimBook'] },
  ClaimCost: { roots: [HARNESS, BOOK], tests: ['parity/settlement', 'contracts/ClaimBook'] },
  DecisionRules: { roots: [HARNESS, BOOK], tests: ['parity/settlement', 'contracts/ClaimBook'] },
  CaseFile: { roots: [HARNESS, BOOK], tests: ['contracts/CaseFile', 'parity/case-file', 'contracts/ClaimBook'] },
  FilingRules: { roots: [BOOK], tests: ['contracts/ClaimBook'] },
  Standing: { roots: [BOOK], tests: ['contracts/ClaimBook'] },
  CivilCalendar: { roots: ['contracts/products/'], tests: ['contracts/LawBook', 'parity/deadlines'] },
  VersionStore: { roots: ['contracts/products/'], tests: ['contracts/ProductBook'] },
  TermsRules: { roots: ['contracts/products/'], tests: ['contracts/ProductBook'] },
  PolicyBook: { roots: ['contracts/policies/PolicyBook.sol'], tests: ['contracts/ClaimBook'] },
};

/** The files that are judged. */
export function targetFiles(root: string): readonly string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, 'contracts', folder))
      .filter((name) => name.endsWith('.sol') && name !== 'Roles.sol')
      .map((name) => `contracts/${folder}/${name}`),
  );
}

/** The tests of a file: those in the folder with its name, and those of whoever uses it. */
export function targetOf(root: string, file: string, included: (source: string) => readonly string[]): Target {
  const name = basename(file, '.sol');
  const known = libraries[name] ?? { roots: [file], tests: [] };
  const files = [`contracts/${name}`, ...known.tests].flatMap((place) => testsAt(root, `test/${place}`));
  const all = [...new Set(files)];
  const solidityTests = all.filter((test) => test.endsWith('.t.sol'));
  return {
    roots: known.roots
      .flatMap((place) => sourcesAt(root, place))
      .filter((source) => source === file || included(source).includes(file)),
    solidityTests,
    mochaTests: all.filter((test) => test.endsWith('.test.ts')),
  };
}

function sourcesAt(root: string, place: string): readonly string[] {
  if (!place.endsWith('/')) return [place];
  return listed(join(root, place)).map((name) => `${place}${name}`);
}

/** Test files in a folder, or the file of that name. */
function testsAt(root: string, place: string): readonly string[] {
  const folder = join(root, place);
  const inFolder = listed(folder).map((name) => `${place}/${name}`);
  const own = listed(dirname(folder)).filter((name) => name === `${basename(place)}.test.ts`);
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
