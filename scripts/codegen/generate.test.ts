import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

import { findStale } from './find-stale.ts';
import { generateAll } from './generate-all.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

describe('the generated files', () => {
  it('are what the contracts and tables give now', () => {
    const { stale, gone } = findStale(root, generateAll());
    expect(stale.map(({ path }) => path)).to.deep.equal([]);
    expect(gone).to.deep.equal([]);
  });

  it('are compared in earnest: an edit, a missing file and a left-over one are found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'makewhole-codegen-'));
    try {
      const files = generateAll();
      for (const { path, text } of files.slice(1)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      writeFileSync(join(folder, 'domain/chain/addresses.ts'), '// edited by hand');
      writeFileSync(join(folder, 'domain/chain/abi/Gone.ts'), '');
      const { stale, gone } = findStale(folder, files);
      expect(stale.map(({ path }) => path)).to.deep.equal([files[0]?.path, 'domain/chain/addresses.ts']);
      expect(gone).to.deep.equal(['domain/chain/abi/Gone.ts']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('name every error once', () => {
    const errors = generateAll().find(({ path }) => path.endsWith('/errors.ts'))?.text ?? '';
    const names = [...errors.matchAll(/"name":"(\w+)","type":"error"/g)].map(([, name]) => name);
    expect(names.length).to.be.above(50);
    expect(new Set(names).size).to.equal(names.length);
  });
});
