/**
 * `npm run test:mutation`: puts small faults into the contracts and has the tests notice. Goes on where it was stopped.
 *
 *   -- Ledger Settlement     only files with these in their path
 *   -- --shard 2/4           the second quarter of the mutants
 *   -- --changed main        only lines changed since a commit (what CI judges)
 *   -- --limit 20            at most so many of each file
 *   -- --report              writes docs/reference/mutation.md and .json from all that is known
 *   -- --list                only names the mutants
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { listFiles } from '../checks/list-files.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { readUnit } from '../solidity/read-unit.ts';
import { openBox } from './artifact-box.ts';
import { chooseMutants, parseShard } from './choose-mutants.ts';
import { openJournal } from './journal.ts';
import { includedSources } from './included-sources.ts';
import { judgeFile, wordsOf, type Judged } from './judge-file.ts';
import { hashOf } from './mutant.ts';
import { pageOf, reasonOf, scoreOf, type FileScore } from './report.ts';
import { targetFiles, targetOf } from './targets.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shard: { type: 'string', default: '1/1' },
    changed: { type: 'string' },
    limit: { type: 'string' },
    report: { type: 'boolean' },
    list: { type: 'boolean' },
  },
});
const limit = values.limit === undefined ? undefined : Number(values.limit);
const choice = { files: positionals, shard: parseShard(values.shard), changed: values.changed, limit };
if (!values.list) await ensureBuilt();
const unit = readUnit(root, targetFiles(root));
const data = join(root, '.data', 'mutation');
const shardName = values.shard.replace('/', '-of-');
const box = values.list ? undefined : openBox(root, join(data, `box-${shardName}-${process.pid}`));
process.once('exit', () => box?.remove());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const sources = listFiles(root, /^(contracts\/.*|test\/contracts\/.*\.t)\.sol$/);
const included = box === undefined ? new Map<string, readonly string[]>() : includedSources(root, sources);
const journal = openJournal(join(data, 'journal.jsonl'));
const scores: FileScore[] = [];
const everything: Judged[] = [];
for (const file of unit.files) {
  const mutants = chooseMutants(root, file, choice);
  if (mutants.length === 0) continue;
  if (box === undefined) {
    console.log(mutants.map((mutant) => `${mutant.id}  ${wordsOf(mutant)}`).join('\n'));
    continue;
  }
  const target = targetOf(root, file.path, (source) => included.get(source) ?? []);
  const begun = Date.now();
  console.log(`${file.path}: ${mutants.length} mutants …`);
  const judged = await judgeFile({ root, box, journal, say: console.log }, file, target, mutants);
  const score = scoreOf(file.path, hashOf(file.bytes.toString('utf8')), judged);
  scores.push(score);
  everything.push(...judged);
  const { killed, equal, explained, survived } = score;
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  console.log(`  ${killed} killed, ${survived} survived, ${equal} equal, ${explained} explained, ${seconds} s`);
}
if (values.report) {
  const mutants = everything.map(({ mutant: { edit, ...rest }, verdict }) => {
    const reason = verdict === 'survived' ? reasonOf(rest.id) : undefined;
    return { ...rest, at: [edit.from, edit.to], verdict, ...(reason === undefined ? {} : { reason }) };
  });
  writeFileSync(join(root, 'docs/reference/mutation.md'), pageOf(scores, everything));
  writeFileSync(join(root, 'docs/reference/mutation.json'), `${JSON.stringify({ scores, mutants }, null, 1)}\n`);
}
const survived = scores.reduce((total, score) => total + score.survived, 0);
process.exit(survived > 0 ? 1 : 0);
