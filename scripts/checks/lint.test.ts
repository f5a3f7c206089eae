import { expect } from 'chai';

import { checkLint } from './lint.ts';
import { messagesFoundIn } from './messages-found-in.ts';

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    module: 'nodenext',
    target: 'es2023',
    allowImportingTsExtensions: true,
    noEmit: true,
  },
});

async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  return (await messagesFoundIn(checkLint, { 'tsconfig.json': TSCONFIG, ...files })).join('\n');
}

describe('the lint rules', () => {
  it('let good code pass', async () => {
    expect(await lint({ 'domain/add.ts': 'export const add = (a: bigint, b: bigint): bigint => a + b;\n' })).to.equal(
      '',
    );
  });

  const faults = [
    ['any', 'export const open = (door: any): void => void door;\n', 'no-explicit-any'],
    [
      'an assertion',
      'export const wide = (value: unknown): string => value as string;\n',
      'consistent-type-assertions',
    ],
    ['a non-null assertion', 'export const first = (list: string[]): string => list[0]!;\n', 'no-non-null-assertion'],
    ['a default export', 'export default 1;\n', 'no-default-export'],
    ['a promise nobody waits for', 'Promise.resolve(1);\n', 'no-floating-promises'],
    ['a file that is too long', `${'export {};\n'.repeat(201)}`, 'max-lines'],
    ['a barrel', "export * from './other.ts';\n", 'No barrels'],
  ] as const;
  for (const [fault, code, message] of faults) {
    it(`find ${fault}`, async () => {
      expect(await lint({ 'scripts/planted.ts': code, 'scripts/other.ts': 'export const one = 1;\n' })).to.include(
        message,
      );
    });
  }
});

describe('the borders between folders', () => {
  const borders = [
    ['domain', 'scripts', 'domain/a.ts', '../scripts/b.ts', 'domain may import nothing of scripts'],
    ['indexer', 'services', 'indexer/src/a.ts', '../../services/b.ts', 'indexer may import nothing of services'],
    ['services', 'the handlers of indexer', 'services/http/a.ts', '../../indexer/src/b.ts', 'only ponder.schema.ts'],
    ['test', 'services', 'test/a.test.ts', '../services/b.ts', 'test may import nothing of services'],
    ['one slice', 'another', 'services/claims/a.ts', '../evidence/b.ts', 'The slice claims may import itself'],
    ['platform', 'a slice', 'services/platform/a.ts', '../claims/b.ts', 'platform is below the slices'],
    ['one feature', 'another', 'frontend/src/features/claims/a.ts', '../capital/b.ts', 'The feature claims may'],
    ['components', 'a feature', 'frontend/src/components/a.ts', '../features/claims/b.ts', 'components is below'],
    ['lib', 'a feature', 'frontend/src/lib/a.ts', '../features/claims/b.ts', 'lib is below'],
    ['config', 'a page', 'frontend/src/config/a.ts', '../app/b.ts', 'config is below'],
    ['frontend', 'scripts', 'frontend/src/app/a.ts', '../../../scripts/b.ts', 'frontend may import nothing of scripts'],
    ['scripts', 'the desk of services', 'scripts/a.ts', '../services/claims/b.ts', 'scripts may import only audit'],
    ['a route', 'a repository', 'services/http/routes/a.ts', '../../claims/claim.repository.ts', 'A route calls'],
  ] as const;
  for (const [who, whom, file, path, message] of borders) {
    it(`keep ${who} from importing ${whom}`, async () => {
      const target = new URL(path, `file:///${file}`).pathname.slice(1);
      const found = await lint({
        [file]: `import { b } from '${path}';\nexport const a = b;\n`,
        [target]: 'export const b = 1;\n',
      });
      expect(found).to.include(message);
    });
  }

  it('keep what runs in the services out of the dApp', async () => {
    const client = { 'services/http/client.ts': 'export const client = 1;\nexport type Client = typeof client;\n' };
    const path = "'../../../services/http/client.ts'";
    const value = { 'frontend/src/lib/api.ts': `import { client } from ${path};\nexport const a = client;\n` };
    const type = { 'frontend/src/lib/api.ts': `import type { Client } from ${path};\nexport type A = Client;\n` };
    expect(await lint({ ...client, ...value })).to.include('only types from services');
    expect(await lint({ ...client, ...type })).to.equal('');
  });

  it('keep the clock and the file system out of domain', async () => {
    const found = await lint({
      'domain/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n",
    });
    expect(found).to.include('domain imports only itself, zod and viem');
  });

  it('fence in a slice from its first file', async () => {
    const files = { 'services/brand-new/a.ts': "import { b } from '../claims/b.ts';\nexport const a = b;\n" };
    expect(await lint({ ...files, 'services/claims/b.ts': 'export const b = 1;\n' })).to.include('The slice brand-new');
  });
});
