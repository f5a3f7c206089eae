import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import type { CheckResult } from './check.ts';
import { findInFiles } from './find-in-files.ts';
import { listFiles } from './list-files.ts';

/** Everybody may know the public words, the value types and the role ids. */
const COMMON = ['interfaces', 'types', 'access'];
/** Folders that may import less, or more, than their own files and the common ones. */
const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  types: ['types'],
  interfaces: ['interfaces', 'types'],
  capital: ['capital', 'interfaces', 'types', 'access'],
  access: ['access', 'interfaces', 'types'],
};
const IMPORT = /^\s*(?:import\s.*?|}\s*)from\s+"(?<path>[^"]+)";|^\s*import\s+"(?<bare>[^"]+)";/;

/**
 * Who imports whom among the contracts. Nobody imports `mocks`; libraries without state may be shared; capital knows only its own folder and the common ones;
 * everything else comes from OpenZeppelin.
 */
export async function checkSolidityBorders(root: string): Promise<CheckResult> {
  const files = listFiles(root, /^contracts\/.*\.sol$/);
  const folders = existsSync(join(root, 'contracts')) ? readdirSync(join(root, 'contracts')) : [];
  const findings = findInFiles(root, files, (line, file) => {
    const groups = IMPORT.exec(line)?.groups;
    const path = groups?.['path'] ?? groups?.['bare'];
    return path === undefined ? undefined : judge(root, file, path, folders);
  });
  return { findings, looked: files.length, unit: 'contracts' };
}

function judge(root: string, file: string, path: string, folders: readonly string[]): string | undefined {
  if (!path.startsWith('.')) {
    return path.startsWith('@openzeppelin/contracts/')
      ? undefined
      : `imports ${path}; only OpenZeppelin comes from outside.`;
  }
  const own = file.split('/')[1] ?? '';
  const target = posix.join(posix.dirname(file), path).replace(/^contracts\//, '');
  const folder = target.split('/')[0] ?? '';
  if (!folders.includes(folder)) return `imports ${path}, which is outside contracts.`;
  if (own === 'mocks') return undefined;
  const allowed = SPECIAL[own] ?? [own, ...COMMON];
  if (allowed.includes(folder)) return undefined;
  if (SPECIAL[own] === undefined && folder !== 'mocks' && isLibrary(join(root, 'contracts', target))) return undefined;
  return `${own} imports ${target}; it may import ${allowed.join(', ')}. Use the interface instead.`;
}

/** A library has no storage and no caller of its own: it may live with its first user and be used by others. */
function isLibrary(file: string): boolean {
  if (!existsSync(file)) return false;
  const code = readFileSync(file, 'utf8');
  return /^library\s/m.test(code) && !/^(abstract\s+)?contract\s/m.test(code);
}
