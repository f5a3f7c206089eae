import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { CheckResult, Finding } from './check.ts';
import { runProgram } from './run-program.ts';

const PROJECTS = ['.', 'domain', 'services', 'indexer', 'frontend'];
const COMPLAINT = /^(?<file>[^()]+)\((?<line>\d+),\d+\): error (?<message>.*)$/;

/** Type-checks every workspace of a checkout, each with its own settings. */
export async function checkTypes(root: string): Promise<CheckResult> {
  const projects = PROJECTS.filter((project) => existsSync(join(root, project, 'tsconfig.json')));
  const findings: Finding[] = [];
  for (const project of projects) findings.push(...(await typeCheck(root, project)));
  return { findings, looked: projects.length, unit: 'workspaces' };
}

async function typeCheck(root: string, project: string): Promise<Finding[]> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { output, code } = await runProgram(root, [tsc, '-p', project, '--pretty', 'false']);
  const findings = output.split('\n').flatMap((text) => {
    const { file, line, message } = COMPLAINT.exec(text)?.groups ?? {};
    return file === undefined || message === undefined ? [] : [{ file, line: Number(line), message }];
  });
  if (code !== 0 && findings.length === 0) return [{ file: join(project, 'tsconfig.json'), message: output.trim() }];
  return findings;
}
