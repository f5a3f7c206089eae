/** `npm run check`: all rules of the repository. `npm run check -- lint docs` runs these two. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { ensureBuilt } from '../deploy/ensure-built.ts';
import { describeExit } from '../process/describe-exit.ts';
import { runChild } from '../process/run-child.ts';
import { runLanes } from '../test/run-lanes.ts';
import { allChecks } from './all-checks.ts';
import type { CheckResult } from './check.ts';

const LANES = 2;
/** Faults shown of one check when all run; named alone, a check shows all of its own. */
const SHOWN = 30;
const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const names = process.argv.slice(2);
const known = allChecks.map(({ name }) => name);
const unknown = names.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.log(`There is no check ${unknown.join(', ')}. The checks are: ${known.join(', ')}.`);
  process.exit(1);
}
const resultSchema = z.object({
  looked: z.number(),
  unit: z.string(),
  findings: z.array(z.object({ file: z.string(), line: z.number().exactOptional(), message: z.string() }).readonly()),
});

await ensureBuilt();
const passed = await runLanes(names.length === 0 ? known : names, LANES, async (name) => {
  const begun = Date.now();
  const result = await runCheck(name);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const good = result.findings.length === 0;
  const count = good
    ? `${result.looked} ${result.unit}`
    : `${result.findings.length} faults in ${result.looked} ${result.unit}`;
  const shown = names.length > 0 ? result.findings : result.findings.slice(0, SHOWN);
  const lines = shown.map(({ file, line, message }) => {
    return `        ${file}${line === undefined ? '' : `:${line}`}  ${message}`;
  });
  const rest = result.findings.length - shown.length;
  if (rest > 0) lines.push(`        … and ${rest} more; all of them: npm run check -- "${name}"`);
  console.log([`  ${good ? 'ok  ' : 'FAIL'}  ${name.padEnd(17)} ${count}, ${seconds} s`, ...lines].join('\n'));
  return good;
});
const good = passed.filter(Boolean).length;
console.log(`\n${good} passed, ${passed.length - good} failed`);
process.exit(good === passed.length ? 0 : 1);

/** A check that cannot run, or that found nothing to look at, has failed. */
async function runCheck(name: string): Promise<CheckResult> {
  const file = name.replaceAll(' ', '-');
  const log = resolve(root, '.data', 'logs', `check-${file}.log`);
  const answer = resolve(root, '.data', 'checks', `${file}.json`);
  const args = [resolve(import.meta.dirname, 'run-one.ts'), name, root, answer];
  const child = runChild({ name, command: process.execPath, args, cwd: root, env: process.env, log });
  const exit = await child.exited;
  const broken = (message: string): CheckResult => ({ looked: 0, unit: 'files', findings: [{ file: name, message }] });
  if (exit.code !== 0) return broken(describeExit(child, exit.code ?? exit.signal));
  const result = resultSchema.parse(JSON.parse(readFileSync(answer, 'utf8')));
  return result.looked === 0 ? broken('looked at nothing; is it still where the check expects it?') : result;
}
