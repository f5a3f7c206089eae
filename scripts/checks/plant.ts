import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small checkout made for one test. */
export interface Planted {
  readonly root: string;
  remove(): void;
}

/** Writes files into a new temporary folder: a checkout with exactly the fault a check has to find. */
export function plant(files: Readonly<Record<string, string>>): Planted {
  const root = mkdtempSync(join(tmpdir(), 'makewhole-planted-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
