/** Is everything formatted by Prettier? As a program with `--write` (`npm run format`) it formats instead. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { check, format, getFileInfo, resolveConfig } from 'prettier';

import type { CheckResult } from './check.ts';
import { listFiles } from './list-files.ts';

const FORMATTED = /\.(ts|tsx|mjs|sol|json|css)$/;

/** Names every file that Prettier would write differently. */
export async function checkFormat(root: string): Promise<CheckResult> {
  const findings = [];
  const files = await formattedFiles(root);
  for (const file of files) {
    const path = join(root, file);
    const options = { ...(await resolveConfig(path)), filepath: path };
    const good = await check(readFileSync(path, 'utf8'), options).catch((error: unknown) => String(error));
    if (good === true) continue;
    const message = good === false ? 'not formatted; run: npm run format' : good;
    findings.push({ file, message });
  }
  return { findings, looked: files.length, unit: 'files' };
}

/** Formats every file. Returns the ones it changed. */
export async function writeFormat(root: string): Promise<string[]> {
  const changed: string[] = [];
  for (const file of await formattedFiles(root)) {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    const after = await format(before, { ...(await resolveConfig(path)), filepath: path });
    if (after === before) continue;
    writeFileSync(path, after);
    changed.push(file);
  }
  return changed;
}

async function formattedFiles(root: string): Promise<string[]> {
  const files = listFiles(root, FORMATTED);
  const ignorePath = join(root, '.prettierignore');
  const infos = await Promise.all(files.map((file) => getFileInfo(join(root, file), { ignorePath })));
  return files.filter((_, at) => infos[at]?.ignored === false);
}

if (import.meta.main && process.argv.includes('--write')) {
  const changed = await writeFormat(process.cwd());
  console.log(changed.length === 0 ? 'Everything was formatted already.' : `Formatted:\n${changed.join('\n')}`);
}
