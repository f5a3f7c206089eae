import { readFileSync } from 'node:fs';

import { expect } from 'chai';

import { checkBehaviour } from './behaviour.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkFormat } from './format.ts';
import { checkGas } from './gas.ts';
import { checkGenerated } from './generated.ts';
import { messagesFoundIn } from './messages-found-in.ts';
import { checkPermissions } from './permissions.ts';
import { checkTypes } from './types.ts';
import { checkVersions } from './versions.ts';

describe('the check of formatting', () => {
  it('finds a file that Prettier would write differently', async () => {
    const found = await messagesFoundIn(checkFormat, { 'a.ts': 'export const a=1\n', 'b.ts': 'export const b = 1;\n' });
    expect(found).to.deep.equal(['a.ts not formatted; run: npm run format']);
  });
});

describe('the check of types', () => {
  it('finds a wrong type, with its line', async () => {
    const tsconfig = '{"compilerOptions":{"strict":true,"noEmit":true,"types":[]},"include":["*.ts"]}';
    const found = await messagesFoundIn(checkTypes, {
      'tsconfig.json': tsconfig,
      'a.ts': '\nexport const a: string = 1;\n',
    });
    expect(found.join()).to.include('a.ts:2').and.to.include('TS2322');
  });
});

describe('the check of generated files', () => {
  const generator = 'scripts/codegen/generate.ts';

  it('passes on what the generator complains about', async () => {
    const code =
      "if (process.argv.includes('--check')) { console.error('abi/ClaimBook.ts is stale'); process.exit(1); }\n";
    expect((await messagesFoundIn(checkGenerated, { [generator]: code })).join()).to.include('ClaimBook.ts is stale');
  });

  it('passes when the generator is content', async () => {
    expect(await messagesFoundIn(checkGenerated, { [generator]: 'export {};\n' })).to.deep.equal([]);
  });
});

describe('the check of behaviour', () => {
  const tests = { 'test/contracts/Book/buy.test.ts': "describe('Book.buy', () => { it('pays', () => {}); });\n" };
  const head = readFileSync(new URL('../../docs/reference/behaviour.md', import.meta.url), 'utf8').split('\n## ')[0];
  const check = (tree: string): Promise<string[]> =>
    messagesFoundIn(checkBehaviour, { ...tests, 'docs/reference/behaviour.md': `${head}${tree}` });

  it('finds a tree that says something else than the tests', async () => {
    const found = await check('\n## Book.buy\n\n- pays twice\n');
    expect(found.join()).to.include('behaviour.md is out of date: run npm run test:tree');
  });
  it('lets the tree of the tests pass', async () => {
    expect(await check('\n## Book.buy\n\n- pays\n')).to.deep.equal([]);
  });
});

describe('the checks that run tests', () => {
  const run = readFileSync(new URL('../test/run-mocha.ts', import.meta.url), 'utf8');
  const runner = {
    'scripts/test/run-mocha.ts': run.replace("'mocha'", `'${import.meta.resolve('mocha')}'`),
    'scripts/test/suite-report.ts': 'export {};\n',
  };

  it('find a permission test that fails', async () => {
    const test = "it('is the snapshot', () => { throw new Error('payOut is open'); });\n";
    const found = await messagesFoundIn(checkPermissions, { ...runner, 'test/snapshots/permissions.test.ts': test });
    expect(found.join()).to.include('payOut is open');
  });
  it('find a gas test that fails', async () => {
    const test = "it('is no dearer', () => { throw new Error('file rose'); });\n";
    const found = await messagesFoundIn(checkGas, { ...runner, 'test/snapshots/gas.test.ts': test });
    expect(found.join()).to.include('file rose');
  });
});

describe('the check of the error catalogue', () => {
  const abi = "export const a = [{ type: 'error', name: 'Gone', inputs: [{ name: 'claimId', type: 'uint48' }] }];\n";
  const entry = (zh: string, en = 'Claim {claimId:claim} is gone.'): string =>
    `{ holder: ['${en}', '${zh}'], staff: ['Gone.', '没有。'], next: ['Look.', '请核对。'] }`;
  const check = (catalogue: string): Promise<string[]> =>
    messagesFoundIn(checkCatalogue, {
      'domain/chain/abi/Book.ts': abi,
      'domain/chain/error-catalogue.ts': `export const errorCatalogue = ${catalogue};\n`,
    });

  it('finds an error without sentences', async () => {
    expect((await check('{}')).join()).to.include('Gone (of domain/chain/abi/Book.ts) has no sentences');
  });

  it('finds an error without a word for one of its readers', async () => {
    expect((await check(`{ Gone: { holder: ['Gone.', '没有。'], staff: ['Gone.', '没有。'] } }`)).join()).to.include(
      'Gone needs holder, staff and next',
    );
  });

  it('finds a sentence that is not Chinese', async () => {
    expect((await check(`{ Gone: ${entry('Gone.')} }`)).join()).to.include(
      'Gone.holder: the second sentence is not Chinese',
    );
  });

  it('finds a place that the error cannot fill', async () => {
    expect((await check(`{ Gone: ${entry('没有 {policyId:policy}。')} }`)).join()).to.include(
      '{policyId} is not an argument',
    );
  });

  it('lets a complete catalogue pass', async () => {
    expect(await check(`{ Gone: ${entry('没有 {claimId:claim}。')} }`)).to.deep.equal([]);
  });
});

describe('the check of versions', () => {
  const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
  const check = (dependencies: object, packages: object): Promise<string[]> =>
    messagesFoundIn(checkVersions, {
      'package.json': JSON.stringify({ dependencies }),
      'package-lock.json': lock(packages),
    });

  it('finds a range', async () => {
    expect((await check({ zod: '^4.6.7' }, {})).join()).to.include('write an exact version');
  });

  it('finds a version with known faults', async () => {
    const found = await check({ next: '16.2.4' }, { 'node_modules/next': { version: '16.2.4' } });
    expect(found).to.deep.equal(['package.json next 16.2.4 has known faults; at least 16.2.5.']);
  });

  it('finds a lockfile that says something else', async () => {
    expect((await check({ zod: '4.6.7' }, { 'node_modules/zod': { version: '4.6.6' } })).join()).to.include(
      '4.6.6 in package-lock.json',
    );
  });

  it('finds a dependency that is not locked', async () => {
    expect((await check({ zod: '4.6.7' }, {})).join()).to.include('zod is 4.6.7 here and absent in package-lock.json');
  });

  it('finds a platform that is not locked', async () => {
    const anvil = { version: '1.0.0', optionalDependencies: { 'anvil-darwin-arm64': '1.0.0' } };
    const found = await check({ anvil: '1.0.0' }, { 'node_modules/anvil': anvil });
    expect(found.join()).to.include('anvil-darwin-arm64@1.0.0').and.to.include('npm run lockfile');
  });
});
