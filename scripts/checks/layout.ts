import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

const LONGEST_FILE = 200;
const LONGEST_README = 15;
const FOLDERS = ['contracts', 'domain', 'indexer', 'services', 'frontend', 'scripts', 'test', 'docs'];
/** Names a framework insists on. */
const FRAMEWORK = /(^|\/)(index\.ts$)/;
const FRAMEWORK_FOLDERS = /^indexer\/src\//;
const GENERATED = /^domain\/chain\/(abi\/|addresses\.ts$)/;

/** File names and lengths: kebab-case verbs, no barrels, nothing longer than 200 lines, a short README in each folder. */
export async function checkLayout(root: string): Promise<CheckResult> {
  const files = listFiles(root, /\.(ts|tsx|mjs|sol)$/).filter((file) => !GENERATED.test(file));
  const findings = [
    ...files.flatMap((file) => judge(root, file)),
    ...FOLDERS.flatMap((folder) => judgeReadme(root, folder)),
  ];
  return { findings, looked: files.length, unit: 'files' };
}

function judge(root: string, file: string): Finding[] {
  const findings: Finding[] = [];
  const name = basename(file);
  if (FRAMEWORK.test(file) && !FRAMEWORK_FOLDERS.test(file)) {
    findings.push({ file, message: 'No barrels: import from the file that defines.' });
  }
  if (name.endsWith('.sol')) {
    if (!/^[A-Z]\w*(\.t)?\.sol$/.test(name))
      findings.push({ file, message: 'A Solidity file is named like its contract.' });
    return findings;
  }
  if (!isKebabCase(file)) findings.push({ file, message: 'A file is named in kebab-case.' });
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
  if (lines > LONGEST_FILE) findings.push({ file, message: `${lines} lines; a file has at most ${LONGEST_FILE}.` });
  return findings;
}

/** Tests of a contract's function bear its name; route files of Next may begin with a bracket or a parenthesis. */
function isKebabCase(file: string): boolean {
  const name = basename(file).replace(/\.(d\.ts|ts|tsx|mjs)$/, '');
  if (file.startsWith('test/contracts/')) return /^[A-Za-z0-9-]+(\.test)?$/.test(name);
  return /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|repository|schema|t|view|d))*$/.test(name);
}

function judgeReadme(root: string, folder: string): Finding[] {
  if (!existsSync(join(root, folder))) return [];
  const file = `${folder}/README.md`;
  if (!existsSync(join(root, file))) return [{ file, message: 'is missing: what, who may import it, where to start.' }];
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
  if (folder === 'docs' || lines <= LONGEST_README) return [];
  return [{ file, message: `${lines} lines; the README of a folder has at most ${LONGEST_README}.` }];
}
