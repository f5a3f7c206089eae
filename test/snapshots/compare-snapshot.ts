import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect } from 'chai';

type Json = string | number | { readonly [key: string]: Json } | readonly Json[];

/**
 * Compares with the committed snapshot. `UPDATE_SNAPSHOTS=1` writes it instead: the change is then a diff to be reviewed.
 */
export function compareSnapshot(name: string, actual: Json): void {
  const file = snapshotFile(name);
  const text = `${JSON.stringify(actual, undefined, 2)}\n`;
  if (process.env['UPDATE_SNAPSHOTS'] === '1') {
    writeFileSync(file, text);
    return;
  }
  expect(readSnapshot(name), `test/snapshots/${name}.json (UPDATE_SNAPSHOTS=1 writes it)`).to.deep.equal(
    JSON.parse(text),
  );
}

/** The committed snapshot. */
export function readSnapshot(name: string): unknown {
  const file = snapshotFile(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function snapshotFile(name: string): string {
  return fileURLToPath(new URL(`${name}.json`, import.meta.url));
}
