import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

import { z } from 'zod';

import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

const LONGEST_CONTRACT = 600;
const reportSchema = z.array(
  z.object({
    filePath: z.string().optional(),
    line: z.number().nullish(),
    message: z.string().optional(),
    ruleId: z.string().optional(),
    conclusion: z.string().optional(),
  }),
);

/** Runs solhint over the contracts, and refuses a contract of more than 600 lines. */
export async function checkSolidityStyle(root: string): Promise<CheckResult> {
  const files = listFiles(root, /^contracts\/.*\.sol$/);
  if (files.length === 0) return { findings: [], looked: 0, unit: 'contracts' };
  const solhint = createRequire(import.meta.url).resolve('solhint/solhint.js');
  const own = join(root, '.solhint.json');
  const config = existsSync(own) ? own : join(import.meta.dirname, '../../.solhint.json');
  const args = [solhint, '--noPoster', '--disc', '-f', 'json', '-c', config, ...files];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  const start = stdout.indexOf('[');
  if (start < 0 && stdout.trim() + stderr.trim() !== '') throw new Error(`solhint failed: ${stdout}${stderr}`);
  const reports = start < 0 ? [] : reportSchema.parse(JSON.parse(stdout.slice(start)));
  const findings: Finding[] = reports.flatMap(({ filePath, line, message, ruleId }) => {
    if (filePath === undefined || message === undefined) return [];
    return [
      { file: relative(root, join(root, filePath)), line: line ?? 1, message: `${message} (${ruleId ?? 'solhint'})` },
    ];
  });
  return { findings: [...findings, ...tooLong(root, files)], looked: files.length, unit: 'contracts' };
}

function tooLong(root: string, files: readonly string[]): Finding[] {
  return files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length - 1;
    const message = `${lines} lines; a contract has at most ${LONGEST_CONTRACT}.`;
    return lines > LONGEST_CONTRACT ? [{ file, message }] : [];
  });
}
