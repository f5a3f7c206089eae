import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { GeneratedFile } from './generated-file.ts';

const ABI_FOLDER = 'domain/chain/abi';

/** How a checkout differs from what would be generated. */
export interface StaleFiles {
  /** Missing, or with another text. */
  readonly stale: readonly GeneratedFile[];
  /** ABIs of contracts that do not exist any more. */
  readonly gone: readonly string[];
}

/** Compares a checkout with what the compiled contracts and the tables give now. */
export function findStale(root: string, files: readonly GeneratedFile[]): StaleFiles {
  const wanted = new Set(files.map(({ path }) => path));
  const folder = join(root, ABI_FOLDER);
  const present = existsSync(folder) ? readdirSync(folder).map((name) => `${ABI_FOLDER}/${name}`) : [];
  return {
    stale: files.filter(({ path, text }) => textOf(join(root, path)) !== text),
    gone: present.filter((path) => !wanted.has(path)),
  };
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
