import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from 'chai';

const page = readFileSync(join(import.meta.dirname, '../../docs/architecture/threats.md'), 'utf8');
const files = readdirSync(import.meta.dirname).filter(
  (name) => name.endsWith('.test.ts') && name !== 'threats.test.ts',
);
/** Every case of the list that was given to this project. */
const numbers = (letter: string, ...list: readonly number[]): string[] =>
  list.map((number) => `${letter}${letter === 'A' ? String(number).padStart(2, '0') : String(number)}`);
const cases = [
  ...numbers(
    'A',
    1,
    2,
    3,
    5,
    6,
    7,
    8,
    9,
    10,
    11,
    13,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    23,
    24,
    26,
    27,
    29,
    30,
    32,
    34,
    35,
    37,
    39,
  ),
  ...numbers('A', 41, 42, 43, 45, 47, 49, 50, 51, 53, 54, 55, 56, 58, 60, 61, 63, 64, 65, 67, 68, 69, 70, 71, 72),
  ...numbers(
    'T',
    1,
    2,
    3,
    4,
    6,
    7,
    8,
    10,
    11,
    12,
    14,
    15,
    16,
    17,
    18,
    20,
    21,
    22,
    23,
    24,
    25,
    27,
    29,
    30,
    32,
    33,
    34,
    35,
    36,
  ),
];

describe('the table of threats', () => {
  it('answers every case', () => {
    expect(cases.filter((id) => !new RegExp(`\\b${id}\\b`).test(page))).to.deep.equal([]);
  });

  it('names every file of attacks', () => {
    expect(files.filter((name) => !page.includes(`test/attacks/${name}`))).to.deep.equal([]);
  });

  it('sends nobody to a file that does not try the case', () => {
    const wrong = page.split('\n').flatMap((row) => {
      const ids = (row.split('|')[1] ?? '').match(/\b[AT]\d+\b/g) ?? [];
      const named = [...row.matchAll(/test\/attacks\/(?<name>[\w-]+\.test\.ts)/g)].map(
        (match) => match.groups?.['name'] ?? '',
      );
      const texts = named.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
      return named.length === 0 ? [] : ids.filter((id) => !new RegExp(`title: ["'][^\\n]*\\b${id}\\b`).test(texts));
    });
    expect(wrong).to.deep.equal([]);
  });
});
