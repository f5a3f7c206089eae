import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SolidityFile } from '../solidity/read-unit.ts';
import type { ArtifactBox } from './artifact-box.ts';
import { compileQuickly, fingerprintOf } from './compile-quickly.ts';
import type { Hashes, Journal } from './journal.ts';
import { makeKnownBad } from './make-mutants.ts';
import { applyEdit, hashOf, type Mutant, type Verdict } from './mutant.ts';
import { runTests } from './run-tests.ts';
import type { Target } from './targets.ts';

/** What a file is judged with. */
export interface JudgeDeps {
  readonly root: string;
  readonly box: ArtifactBox;
  readonly journal: Journal;
  readonly say: (words: string) => void;
}

/** A mutant with what became of it. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict;
}

/**
 * Judges mutants of one file. First the file as it is must pass, and a fault nobody could miss must not: otherwise the
 * figures would mean nothing.
 *
 * @throws Error when the baseline fails or the known-bad mutant lives.
 */
export async function judgeFile(
  { root, box, journal, say }: JudgeDeps,
  file: SolidityFile,
  target: Target,
  mutants: readonly Mutant[],
): Promise<readonly Judged[]> {
  const hashes = hashesOf(root, file, target);
  const known = mutants.map((mutant) => ({ mutant, verdict: journal.verdictOf(mutant, hashes) }));
  let baseline: string | undefined;
  const judged: Judged[] = [];
  for (const { mutant, verdict } of known) {
    if (verdict === undefined) baseline ??= await proveBaseline({ root, box }, file, target);
    const found = verdict ?? (await judge({ root, box }, file, target, mutant, baseline));
    if (verdict === undefined) journal.add(mutant, hashes, found);
    if (verdict === undefined && found === 'survived') say(`  survived  ${wordsOf(mutant)}`);
    judged.push({ mutant, verdict: found });
  }
  box.empty();
  return judged;
}

/** A mutant in one line. */
export function wordsOf({ file, line, place, operator, before, after }: Mutant): string {
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 70);
  return `${file}:${line} ${place} ${operator}: ${flat(before)} → ${flat(after) || 'nothing'}`;
}

type Bench = Pick<JudgeDeps, 'root' | 'box'>;

async function proveBaseline({ root, box }: Bench, file: SolidityFile, target: Target): Promise<string> {
  const { path, bytes } = file;
  const clean = compileQuickly(root, target.roots, new Map());
  if (clean.errors.length > 0) throw new Error(`${path} as it is does not compile:\n${clean.errors.join('\n')}`);
  box.empty();
  box.fill(clean);
  const good = await runTests(root, box.folder, target, '');
  if (!good.passed) throw new Error(`The tests of ${path} fail without any mutant:\n${good.output}`);
  const edits = [...makeKnownBad(file)].sort((left, right) => right.from - left.from);
  const text = edits.reduce((before, edit) => Buffer.from(applyEdit(before, edit)), bytes).toString('utf8');
  const bad = compileQuickly(root, target.roots, new Map([[path, text]]));
  if (bad.errors.length > 0) throw new Error(`The known-bad mutant of ${path} does not compile:\n${bad.errors[0]}`);
  box.fill(bad);
  const outcome = await runTests(root, box.folder, target, '');
  if (outcome.passed) throw new Error(`Every function of ${path} reverts, and its tests do not notice.`);
  return fingerprintOf(clean);
}

async function judge(
  { root, box }: Bench,
  { path, bytes }: SolidityFile,
  target: Target,
  mutant: Mutant,
  baseline: string | undefined,
): Promise<Verdict> {
  const compiled = compileQuickly(root, target.roots, new Map([[path, applyEdit(bytes, mutant.edit)]]));
  if (compiled.errors.length > 0) return 'broken';
  if (fingerprintOf(compiled) === baseline) return 'equal';
  box.fill(compiled);
  const { passed } = await runTests(root, box.folder, target, mutant.place);
  return passed ? 'survived' : 'killed';
}

function hashesOf(root: string, { bytes }: SolidityFile, { solidityTests, mochaTests }: Target): Hashes {
  const texts = [...solidityTests, ...mochaTests].map((test) => readFileSync(join(root, test), 'utf8'));
  return { source: hashOf(bytes.toString('utf8')), tests: hashOf(...texts) };
}
