import { join } from 'node:path';

import { expect } from 'chai';

import { plant } from '../checks/plant.ts';
import { readUnit, type SolidityFile } from '../solidity/read-unit.ts';
import { readChanges } from './changed-lines.ts';
import { livedOf, parseShard } from './choose-mutants.ts';
import { compileQuickly, fingerprintOf } from './compile-quickly.ts';
import { openJournal } from './journal.ts';
import { makeKnownBad, makeMutants } from './make-mutants.ts';
import { applyEdit, hashOf } from './mutant.ts';
import { foldersOf } from './report.ts';

const PATH = 'contracts/capital/Small.sol';
const TEXT = `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// → arrows are three bytes long
contract Small {
    error TooMuch(uint256 offered, uint256 limit);
    uint256 private constant MOST = 7 days;
    uint256 public total;
    modifier once() { require(total == 0); _; }

    function add(uint256 part, uint256 count) external once returns (bool) {
        uint256 sum = part * count;
        require(sum <= MOST, TooMuch(sum, MOST));
        if (sum > 3 && !_odd(sum)) total += sum;
        return true;
    }

    function _odd(uint256 number) private pure returns (bool) { return number % 2 == 1; }
}
`;

const WITH_CONSTRUCTOR = `contract Small {
    uint256 public immutable least;
    constructor() { least = 1; }`;

function withSmall<Result>(ask: (root: string, file: SolidityFile) => Result, text: string = TEXT): Result {
  const planted = plant({ [PATH]: text });
  try {
    const [file] = readUnit(planted.root, [PATH]).files;
    if (file === undefined) throw new Error('the planted file was not read');
    return ask(planted.root, file);
  } finally {
    planted.remove();
  }
}

describe('the mutants', () => {
  it('are of every kind', () => {
    const mutants = withSmall((_, file) => makeMutants(file));
    const changes = mutants.map(({ operator, before, after }) => `${operator}: ${before} -> ${after}`);
    expect(changes).to.include.members([
      'operator: <= -> <',
      'operator: <= -> >',
      'operator: * -> /',
      'operator: && -> ||',
      'operator: += -> -=',
      'operator: ! -> ',
      'require: sum <= MOST -> !(sum <= MOST)',
      'condition: sum > 3 && !_odd(sum) -> !(sum > 3 && !_odd(sum))',
      'constant: 7 -> 8',
      'constant: 7 -> 6',
      'constant: true -> false',
      'statement: total += sum; -> {}',
      'statement: require(sum <= MOST, TooMuch(sum, MOST)); -> {}',
      'arguments: sum, MOST -> MOST, sum',
      'return: number % 2 == 1 -> !(number % 2 == 1)',
      'modifier: once -> ',
    ]);
  });

  it('compile, or are refused by the compiler, and the code of some is another', () => {
    const { broken, different } = withSmall((root, file) => {
      const clean = fingerprintOf(compileQuickly(root, [PATH], new Map()));
      const made = makeMutants(file).map((mutant) =>
        compileQuickly(root, [PATH], new Map([[PATH, applyEdit(file.bytes, mutant.edit)]])),
      );
      const whole = made.filter(({ errors }) => errors.length === 0);
      return {
        broken: made.length - whole.length,
        different: whole.filter((code) => fingerprintOf(code) !== clean).length,
      };
    });
    expect(broken).to.be.lessThan(3);
    expect(different).to.be.greaterThan(25);
  });

  it('keep their names when lines move', () => {
    const ids = (text: string): string[] => withSmall((_, file) => makeMutants(file).map(({ id }) => id), text);
    expect(ids(TEXT.replace('/// →', '\n\n\n/// →'))).to.deep.equal(ids(TEXT));
    expect(new Set(ids(TEXT)).size).to.equal(ids(TEXT).length);
  });

  it('of a comment make the same code', () => {
    withSmall((root) => {
      const clean = fingerprintOf(compileQuickly(root, [PATH], new Map()));
      const other = compileQuickly(root, [PATH], new Map([[PATH, TEXT.replace('arrows', 'swords')]]));
      expect(fingerprintOf(other)).to.equal(clean);
    });
  });

  for (const [name, before] of [
    ['', TEXT],
    [', and let a constructor assign what never changes', TEXT.replace('contract Small {', WITH_CONSTRUCTOR)],
  ] as const) {
    it(`begin with one nobody could miss${name}`, () => {
      withSmall((root, file) => {
        const edits = [...makeKnownBad(file)].reverse();
        const text = edits.reduce((made, edit) => Buffer.from(applyEdit(made, edit)), file.bytes).toString('utf8');
        expect(text.split('revert()').length - 1).to.equal(2);
        expect(compileQuickly(root, [PATH], new Map([[PATH, text]])).errors).to.deep.equal([]);
      }, before);
    });
  }
});

describe('the choice of mutants', () => {
  it('knows the lines a patch brings', () => {
    const changes = readChanges(
      '+++ b/contracts/A.sol\n@@ -1,2 +3,2 @@ x\n+a\n+b\n@@ -9 +11 @@\n@@ -20,3 +22,0 @@\n+++ b/contracts/B.sol\n',
    );
    expect([...(changes.get('contracts/A.sol') ?? [])]).to.deep.equal([3, 4, 11]);
    expect([...(changes.get('contracts/B.sol') ?? [])]).to.deep.equal([]);
  });

  it('finds those that lived when they were tried last, on the same text', () => {
    withSmall((root, file) => {
      const mutants = makeMutants(file);
      const journal = openJournal(join(root, 'journal.jsonl'));
      const now = { source: hashOf(file.bytes.toString('utf8')), tests: 'all' };
      for (const [place, mutant] of mutants.entries()) {
        if (place === 0) journal.add(mutant, { ...now, source: 'another text' }, 'survived');
        else if (place < 3) journal.add(mutant, now, 'survived');
        if (place === 2) journal.add(mutant, now, 'killed');
      }
      expect(livedOf(journal, file, mutants)).to.deep.equal(mutants.slice(1, 2));
    });
  });

  it('remembers who noticed a fault in an older text', () => {
    withSmall((root, file) => {
      const [first, second] = makeMutants(file);
      if (first === undefined || second === undefined) throw new Error('There are mutants.');
      const journal = openJournal(join(root, 'journal.jsonl'));
      journal.add(first, { source: 'another text', tests: 'all' }, 'killed', 'Small.add adds');
      expect([journal.killerOf(first), journal.killerOf(second)]).to.deep.equal(['Small.add adds', undefined]);
    });
  });

  it('refuses a shard that is none', () => {
    expect(parseShard('2/4')).to.deep.equal({ index: 2, count: 4 });
    for (const text of ['0/4', '5/4', 'half']) expect(() => parseShard(text)).to.throw('A shard is');
  });
});

describe('the report', () => {
  it('says of each folder how many of how many were judged, and what of them was noticed', () => {
    const score = { source: '0', equal: 0, score: 1 };
    const rows = foldersOf([
      { ...score, file: 'contracts/capital/A.sol', mutants: 10, killed: 7, explained: 1, survived: 1, open: 1 },
      { ...score, file: 'contracts/capital/B.sol', mutants: 10, killed: 0, explained: 0, survived: 0, open: 10 },
      { ...score, file: 'contracts/claims/C.sol', mutants: 4, killed: 0, explained: 0, survived: 0, open: 4 },
    ]);
    expect(rows).to.deep.equal([
      '| `contracts/capital/` | 20 | 9 | 45.0 % | 7 | 1 | 1 | 87.5 % |',
      '| `contracts/claims/` | 4 | 0 | 0.0 % | 0 | 0 | 0 | – |',
    ]);
  });
});
