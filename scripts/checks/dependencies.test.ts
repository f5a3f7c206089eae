import { expect } from 'chai';

import { checkDependencies } from './dependencies.ts';
import { messagesFoundIn } from './messages-found-in.ts';

describe('the check of dependencies', () => {
  const manifest = (dependencies: object, scripts: object = {}): string => JSON.stringify({ dependencies, scripts });
  const check = (files: Readonly<Record<string, string>>): Promise<string[]> =>
    messagesFoundIn(checkDependencies, files);

  it('finds one that nobody uses', async () => {
    const found = await check({
      'package.json': manifest({ zod: '4.6.7', chai: '6.3.0' }),
      'a.ts': "import 'chai';\n",
    });
    expect(found).to.have.length(1);
    expect(found.join()).to.include('package.json zod is declared and nobody here uses it');
  });
  it('finds one that only another workspace uses', async () => {
    const files = {
      'package.json': '{}',
      'domain/package.json': manifest({ zod: '4.6.7' }),
      'a.ts': "import 'zod';\n",
    };
    expect((await check(files)).join()).to.include('domain/package.json zod is declared and nobody here uses it');
  });
  it('finds one whose name only begins another', async () => {
    const files = {
      'package.json': manifest({ next: '16.4.6', 'next-intl': '4.14.8' }),
      'a.ts': "export const a = 'next-intl';\n",
    };
    expect((await check(files)).join()).to.include('package.json next is declared');
  });
  it('finds an import that is not declared', async () => {
    const files = {
      'package.json': '{}',
      'domain/package.json': '{}',
      'domain/a.ts': "\nimport { z } from 'zod/v4';\n",
    };
    expect((await check(files)).join()).to.include('domain/a.ts:2 zod is imported and not declared');
  });
  it('lets imports, types, commands, styles and the words of a config pass', async () => {
    const names = ['zod', '@types/pg', 'pg', 'vitest', 'geist', 'prettier-plugin-solidity', '@openzeppelin/contracts'];
    const files = {
      'package.json': manifest(Object.fromEntries(names.map((name) => [name, '1.0.0'])), { test: 'vitest run' }),
      'a.ts':
        "import { readFileSync } from 'node:fs';\nimport './b.ts';\nconst { z } = await import('zod');\nimport pg from 'pg';\n",
      'a.css': '@source "geist/font.css";\n',
      '.prettierrc.json': '{ "plugins": ["prettier-plugin-solidity"] }',
      'contracts/A.sol': 'import {A} from "@openzeppelin/contracts/A.sol";\n',
    };
    expect(await check(files)).to.deep.equal([]);
  });
});
