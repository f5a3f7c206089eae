import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { filesBelow } from '../process/hash-files.ts';

/**
 * The files of a checkout, relative to its root: what git knows or would take up. A folder without git (a planted fault
 * in a test) is simply walked.
 */
export function listFiles(root: string, ending: RegExp = /./): string[] {
  const files = existsSync(join(root, '.git')) ? listedByGit(root) : walked(root);
  return files.filter((file) => ending.test(file)).sort();
}

function listedByGit(root: string): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout, status, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0) throw new Error(`git ls-files failed: ${stderr}`);
  return stdout.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}

function walked(root: string): string[] {
  return filesBelow(root).map((file) => relative(root, file).split(sep).join('/'));
}
