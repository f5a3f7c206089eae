/** `npm run codegen [-- --check]`: writes what follows from the compiled contracts, or says what is out of date. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import type { GeneratedFile } from './generated-file.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const ABI_FOLDER = 'domain/chain/abi';

process.exitCode = await main(process.argv.includes('--check'));

async function main(isCheck: boolean): Promise<number> {
  try {
    await ensureBuilt();
    const { generateAll } = await import('./generate-all.ts');
    const files = generateAll();
    const stale = [...files.filter(isStale).map(({ path }) => path), ...leftOver(files)];
    if (isCheck) return report(stale);
    for (const file of files.filter(isStale)) write(file);
    for (const path of leftOver(files)) rmSync(join(root, path));
    console.log(stale.length === 0 ? `${files.length} files, unchanged` : `written: ${stale.join(', ')}`);
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

function isStale({ path, text }: GeneratedFile): boolean {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, 'utf8') !== text;
}

function write({ path, text }: GeneratedFile): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** ABIs of contracts that are gone. */
function leftOver(files: readonly GeneratedFile[]): readonly string[] {
  const folder = join(root, ABI_FOLDER);
  if (!existsSync(folder)) return [];
  const wanted = new Set(files.map(({ path }) => path));
  return readdirSync(folder)
    .map((name) => `${ABI_FOLDER}/${name}`)
    .filter((path) => !wanted.has(path));
}
