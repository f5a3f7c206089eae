import { expect } from 'chai';

import { checkDocs } from './docs.ts';
import { checkHygiene } from './hygiene.ts';
import { checkLayout } from './layout.ts';
import { checkMessages } from './messages.ts';
import { messagesFoundIn } from './messages-found-in.ts';
import { checkTestWords } from './test-words.ts';

describe('the check of messages', () => {
  const check = (en: object, zh: object): Promise<string[]> =>
    messagesFoundIn(checkMessages, {
      'frontend/messages/en/claims.json': JSON.stringify(en),
      'frontend/messages/zh-CN/claims.json': JSON.stringify(zh),
    });

  it('finds a sentence that one language lacks', async () => {
    expect(await check({ a: { b: 'Paid' } }, { a: {} })).to.deep.equal([
      'frontend/messages/zh-CN/claims.json "a.b" is missing here.',
    ]);
    expect((await check({}, { c: '已付' })).join()).to.include('en/claims.json "c" is missing');
  });

  it('finds places that are filled in in one language only', async () => {
    expect((await check({ a: '{amount} paid' }, { a: '已付 {sum}' })).join()).to.include('fills in {sum}');
  });

  it('finds an empty sentence', async () => {
    expect((await check({ a: 'Paid' }, { a: ' ' })).join()).to.include('zh-CN/claims.json "a" is empty');
    expect((await check({ a: '' }, { a: '已付' })).join()).to.include('en/claims.json "a" is empty');
  });

  it('lets matching languages pass', async () => {
    const plural = '{count, plural, one {# claim} other {# claims}}';
    expect(await check({ a: plural, b: 'Yes' }, { a: '{count, plural, other {# 宗}}', b: '是' })).to.deep.equal([]);
  });
});

describe('the check of test words', () => {
  const check = (code: string): Promise<string[]> =>
    messagesFoundIn(checkTestWords, { 'test/contracts/Book/buy.test.ts': code });

  it('finds a branch with other opening words', async () => {
    expect((await check("describe('Book.buy', () => {\n describe('if it rains', () => {});\n});")).join()).to.include(
      ':2 "if it rains"',
    );
  });

  it('finds a subject that is no function', async () => {
    expect((await check("describe('buying', () => {});")).join()).to.include('Contract.function');
  });

  it('finds "should"', async () => {
    expect((await check("describe('Book.buy', () => { it('should pay', () => {}); });")).join()).to.include(
      'say what happens',
    );
  });

  it('counts a branch whose title is computed', async () => {
    expect(await check("describe(title, () => { describe('given cover', () => {}); });")).to.deep.equal([]);
    expect((await check("describe(title, () => { describe('if', () => {}); });")).join()).to.include('a branch begins');
  });

  it('counts a behaviour that subjects have in common', async () => {
    expect(await check("function behaves() { describe('given cover', () => {}); }")).to.deep.equal([]);
    expect((await check("function behaves() { describe('if', () => {}); }")).join()).to.include('a branch begins');
  });

  it('lets the tree of the house pass', async () => {
    const tree =
      "describe('Book.buy', () => { describe('given cover', () => { describe(`when ${1}`, () => { it('pays', () => {}); }); }); });";
    expect(await check(tree)).to.deep.equal([]);
  });
});

describe('the check of documents', () => {
  const files = {
    'contracts/claims/ClaimBook.sol': 'contract ClaimBook { function payClaim() external {} }',
    'package.json': '{"scripts":{"start":"x"}}',
  };
  const check = (text: string): Promise<string[]> => messagesFoundIn(checkDocs, { ...files, 'docs/a.md': text });
  const faults = [
    ['a path', 'see `contracts/claims/Gone.sol`'],
    ['a function of a file', 'see `contracts/claims/ClaimBook.sol#gone`'],
    ['a function of a contract', 'call `ClaimBook.gone`'],
    ['a contract', 'ask `GoneBook`'],
    ['a script', 'type `npm run gone`'],
  ] as const;
  for (const [what, text] of faults) {
    it(`finds ${what} that does not exist`, async () => {
      expect((await check(`fine\n${text}`)).join()).to.match(/docs\/a\.md:2 .*[gG]one/);
    });
  }

  it('lets what exists pass', async () => {
    const text =
      '`contracts/claims/ClaimBook.sol#payClaim`, `ClaimBook.payClaim`, `ClaimBook`, `npm run start`, `contracts/*/ClaimBook.sol`, `x + 1`';
    expect(await check(text)).to.deep.equal([]);
  });
});

describe('the README of a folder', () => {
  it('may name what is in its own folder', async () => {
    const files = {
      'indexer/test/a.test.ts': '',
      'test/b.test.ts': '',
      'indexer/README.md': '`test/a.test.ts`, `test/c.test.ts`',
    };
    const found = await messagesFoundIn(checkDocs, files);
    expect(found).to.deep.equal(['indexer/README.md:1 `test/c.test.ts` does not exist.']);
  });
});

describe('the check of hygiene', () => {
  const faults = [
    ['a path of this machine', `const a = '${'/ro'}ot/x';`, 'scripts/a.ts'],
    ['a path of a Windows machine', ['const a = C:', 'Users', 'me;'].join('\\'), 'scripts/a.ts'],
    ['a registry host', `see https://my-${'regis'}try.example/x`, 'docs/a.md'],
    ['a download address', `  "reso${'lved'}": "https://example/x.tgz",`, 'package-lock.json'],
    ['an unfinished thought', `// ${'TO'}DO later`, 'scripts/a.ts'],
    ['a silent exception', `// eslint-${'disable'}-next-line no-console`, 'scripts/a.ts'],
    ['a silent exception in Solidity', `    // sol${'hint'}-disable-next-line no-empty-blocks`, 'contracts/A.sol'],
    ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`, 'docs/a.md'],
  ] as const;
  for (const [what, line, file] of faults) {
    it(`finds ${what}`, async () => {
      expect((await messagesFoundIn(checkHygiene, { [file]: `fine\n${line}\n` })).join()).to.include(`${file}:2`);
    });
  }

  it('lets an exception with its reason pass', async () => {
    const line = `// eslint-${'disable'}-next-line no-console -- a program talks\n`;
    const solidity = `// The attack is the call.\n// sol${'hint'}-disable-next-line avoid-low-level-calls\n`;
    expect(await messagesFoundIn(checkHygiene, { 'scripts/a.ts': line, 'contracts/A.sol': solidity })).to.deep.equal(
      [],
    );
  });
});

describe('the check of the layout', () => {
  const readme = { 'scripts/README.md': 'short\n' };
  const faults = [
    ['a file that is too long', { 'scripts/a.ts': '\n'.repeat(201) }, 'at most 200'],
    ['a barrel', { 'scripts/index.ts': '' }, 'No barrels'],
    ['a name that is not kebab-case', { 'scripts/paidClaims.ts': '' }, 'kebab-case'],
    [
      'a contract that is not named like one',
      { 'contracts/README.md': 'short\n', 'contracts/claims/book.sol': '' },
      'like its contract',
    ],
    ['a long README', { 'scripts/README.md': 'line\n'.repeat(16), 'scripts/a.ts': '' }, 'at most 15'],
    ['a missing README', { 'domain/a.ts': '' }, 'domain/README.md is missing'],
  ] as const;
  for (const [what, files, message] of faults) {
    it(`finds ${what}`, async () => {
      expect((await messagesFoundIn(checkLayout, { ...readme, ...files })).join()).to.include(message);
    });
  }
});
