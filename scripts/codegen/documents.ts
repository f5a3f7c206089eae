import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { permissionsDocument } from './documents/permissions-document.ts';
import { statesDocument } from './documents/states-document.ts';

/**
 * Writes the documents that are drawn from the rules; with `--check` compares instead and ends with 1 when one is stale.
 * Run by `npm run codegen`.
 */
const root = resolve(import.meta.dirname, '..', '..');
const documents = [
  { path: 'docs/architecture/states.md', text: statesDocument() },
  { path: 'docs/architecture/permissions.md', text: permissionsDocument() },
];

for (const { path, text } of documents) {
  if (!process.argv.includes('--check')) {
    writeFileSync(join(root, path), text);
  } else if (readOrEmpty(join(root, path)) !== text) {
    console.error(`${path} is not what the rules say now. Run \`npm run codegen\` and commit the result.`);
    process.exitCode = 1;
  }
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
