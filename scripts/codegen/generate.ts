/** `npm run codegen [-- --check]`: writes what follows from the compiled contracts, or says what is out of date. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { findStale } from './find-stale.ts';
import type { GeneratedFile } from './generated-file.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
process.exitCode = await main(process.argv.includes('--check'));

async function main(isCheck: boolean): Promise<number> {
  try {
    await ensureBuilt();
    const { generateAll } = await import('./generate-all.ts');
    const files = generateAll();
    const { stale, gone } = findStale(root, files);
    if (isCheck) return report([...stale.map(({ path }) => path), ...gone]);
    for (const file of stale) write(file);
    for (const path of gone) rmSync(join(root, path));
    const changed = [...stale.map(({ path }) => path), ...gone];
    console.log(changed.length === 0 ? `${files.length} files, unchanged` : `written: ${changed.join(', ')}`);
    return 0;
  } catch (error) {
    console.error(ensureError(error).message);
    return 1;
  }
}

function report(stale: readonly string[]): number {
  for (const path of stale) console.log(`${path} is out of date: run npm run codegen`);
  return stale.length === 0 ? 0 : 1;
}

function write({ path, text }: GeneratedFile): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
