/**
 * `npm run test:mutation`: puts small faults into the contracts and has the tests notice. Goes on where it was stopped.
 *
 *   -- Ledger Settlement     only files with these in their path
 *   -- --shard 2/4           the second quarter of the mutants
 *   -- --changed main        only lines changed since a commit (what CI judges)
 *   -- --limit 20            at most so many of each file
 *   -- --most 40             at most so many in all, spread over the files
 *   -- --lived               only those nobody noticed when they were tried last, and that no reason explains
 *   -- --known               judges nothing, only counts what the journal knows
 *   -- --switched            all faults of these files in one body of code, each behind a switch: a campaign of thousands
 *   -- --tests 'Pool|parity'  with --switched: only tests with this pattern in their path
 *   -- --likeliest 85        with --switched: at most so many tests a fault, the likeliest, for a sample over everything
 *   -- --report              writes docs/reference/mutation.md and .json
 *   -- --list                only names the mutants
 *
 * Ends with 1 when fewer than nine in ten are noticed.
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { listFiles } from '../checks/list-files.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { readUnit } from '../solidity/read-unit.ts';
import { openBox } from './artifact-box.ts';
import { chooseMutants, isChosen, livedOf, parseShard, spread } from './choose-mutants.ts';
import { includedSources } from './included-sources.ts';
import { openJournal } from './journal.ts';
import { judgeFile, wordsOf, type Judged } from './judge-file.ts';
import { hashOf } from './mutant.ts';
import { scoreOf, shareOf, type FileScore } from './report.ts';
import { judgeSwitched } from './switched/judge-switched.ts';
import { openSwitched } from './switched/open-switched.ts';
import { targetFiles, targetOf } from './targets.ts';
import { writeReport } from './write-report.ts';

const LEAST = 0.9;
const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shard: { type: 'string', default: '1/1' },
    changed: { type: 'string' },
    limit: { type: 'string' },
    most: { type: 'string' },
    lived: { type: 'boolean', default: false },
    switched: { type: 'boolean', default: false },
    tests: { type: 'string', default: '' },
    likeliest: { type: 'string' },
    known: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
const limit = values.limit === undefined ? undefined : Number(values.limit);
const choice = { files: positionals, shard: parseShard(values.shard), changed: values.changed, limit };
const data = join(root, '.data', 'mutation');
const journal = openJournal(join(data, 'journal.jsonl'));
const all = readUnit(root, targetFiles(root)).files.map((file) => {
  const mutants = chooseMutants(root, file, choice);
  return { file, mutants: values.lived ? livedOf(journal, file, mutants) : mutants };
});
const most = values.most === undefined ? undefined : Number(values.most);
const chosen = spread(all, most).filter(({ mutants }) => mutants.length > 0);
if (chosen.length === 0) {
  console.log('No mutants: nothing was changed where any could be.');
  process.exit(0);
}
if (values.list) {
  const names = chosen.flatMap(({ mutants }) => mutants.map((mutant) => `${mutant.id}  ${wordsOf(mutant)}\n`));
  // Into a pipe the rest would be lost if it ended before everything is taken.
  await new Promise((taken) => process.stdout.write(names.join(''), taken));
  process.exit(0);
}

// The switched code is compiled whole; of what is built only libraries of others are taken.
if (!values.known && !values.switched) await ensureBuilt();
const box = openBox(root, join(data, `box-${process.pid}`));
process.once('exit', () => box.remove());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const sources = listFiles(root, /^(contracts\/.*|test\/(contracts|fuzz)\/.*\.t)\.sol$/);
const included = includedSources(root, sources);
const likeliest = values.likeliest === undefined ? undefined : Number(values.likeliest);
const scope = { holds: (path: string): boolean => isChosen(path, positionals), tests: values.tests };
const warm = values.switched && !values.known ? await openSwitched(root, data, box, scope) : undefined;
const scores: FileScore[] = [];
const judged: Judged[] = [];
for (const { file, mutants } of chosen) {
  const target = targetOf(root, file.path, included);
  const begun = Date.now();
  console.log(`${file.path}: ${mutants.length} mutants …`);
  const deps = { root, box, journal, say: console.log, judges: !values.known };
  const found =
    warm === undefined
      ? await judgeFile(deps, file, target, mutants)
      : await judgeSwitched({ ...deps, ...warm, artifacts: box.folder, likeliest }, file, target, mutants);
  const score = scoreOf(file.path, hashOf(file.bytes.toString('utf8')), mutants.length, found);
  scores.push(score);
  judged.push(...found);
  const { killed, equal, explained, survived, open } = score;
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  const rest = open === 0 ? '' : `, ${open} not judged`;
  console.log(`  ${killed} killed, ${survived} survived, ${equal} equal, ${explained} explained${rest}, ${seconds} s`);
}
if (values.report) writeReport(root, scores, judged);
warm?.worker.end();
const share = shareOf(scores);
console.log(`\n${(share * 100).toFixed(1)} % of the mutants that are faults were noticed`);
process.exit(share < LEAST ? 1 : 0);
