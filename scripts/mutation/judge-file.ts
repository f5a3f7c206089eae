import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SolidityFile } from '../solidity/read-unit.ts';
import type { ArtifactBox } from './artifact-box.ts';
import { compileQuickly, fingerprintOf } from './compile-quickly.ts';
import type { Hashes, Journal } from './journal.ts';
import { makeKnownBad } from './make-mutants.ts';
import { applyEdit, hashOf, type Mutant, type Verdict } from './mutant.ts';
import { runMochaTests, runSolidityTests } from './run-tests.ts';
import type { Target } from './targets.ts';

/** What a file is judged with. */
export interface JudgeDeps {
  readonly root: string;
  readonly box: ArtifactBox;
  readonly journal: Journal;
  readonly say: (words: string) => void;
  /** Whether to judge what is not known. */
  readonly judges: boolean;
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
  { root, box, journal, say, judges }: JudgeDeps,
  file: SolidityFile,
  target: Target,
  mutants: readonly Mutant[],
): Promise<readonly Judged[]> {
  const hashes = hashesOf(root, file, target);
  const verdictOf = (mutant: Mutant): Verdict | undefined =>
    judges ? journal.verdictOf(mutant, hashes) : journal.lastOf(mutant, hashes.source);
  const known = mutants.map((mutant) => ({ mutant, verdict: verdictOf(mutant) }));
  let baseline: Baseline | undefined;
  const judged: Judged[] = [];
  for (const { mutant, verdict } of known) {
    if (verdict !== undefined) {
      judged.push({ mutant, verdict });
      continue;
    }
    if (!judges) continue;
    baseline ??= await proveBaseline({ root, box }, file, target);
    const found = await judge({ root, box }, file, target, mutant, baseline);
    journal.add(mutant, hashes, found);
    if (found === 'survived') say(`  survived  ${wordsOf(mutant)}`);
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

/** What the compiler makes of the file as it is, for the Solidity tests and for mocha. */
interface Baseline {
  readonly solidity: string;
  readonly mocha: string;
}

/** @throws Error when a test fails on the file as it is, or none fails on a fault nobody could miss. */
async function proveBaseline({ root, box }: Bench, file: SolidityFile, target: Target): Promise<Baseline> {
  const { path, bytes } = file;
  box.empty();
  const clean = await tryText({ root, box }, target, new Map(), '', undefined);
  if (clean.verdict !== 'survived') throw new Error(`${path} as it is: ${clean.verdict}\n${clean.output}`);
  const edits = [...makeKnownBad(file)].sort((left, right) => right.from - left.from);
  const text = edits.reduce((before, edit) => Buffer.from(applyEdit(before, edit)), bytes).toString('utf8');
  const bad = await tryText({ root, box }, target, new Map([[path, text]]), '', clean.made);
  if (bad.verdict === 'killed') return clean.made;
  throw new Error(`Every function of ${path} reverts, and its tests do not notice: ${bad.verdict}\n${bad.output}`);
}

async function judge(
  bench: Bench,
  file: SolidityFile,
  target: Target,
  mutant: Mutant,
  baseline: Baseline,
): Promise<Verdict> {
  const instead = new Map([[file.path, applyEdit(file.bytes, mutant.edit)]]);
  return (await tryText(bench, target, instead, mutant.place, baseline)).verdict;
}

interface Trial {
  readonly verdict: Verdict;
  readonly output: string;
  readonly made: Baseline;
}

/** The quick half first: Solidity tests with what they include. What is the same code as before needs no test. */
async function tryText(
  { root, box }: Bench,
  target: Target,
  instead: ReadonlyMap<string, string>,
  place: string,
  baseline: Baseline | undefined,
): Promise<Trial> {
  const made = { solidity: '', mocha: '' };
  const halves = [
    { half: 'solidity', roots: target.solidityTests, run: () => runSolidityTests(root, box.folder, target) },
    { half: 'mocha', roots: target.roots, run: () => runMochaTests(root, box.folder, target, place) },
  ] as const;
  for (const { half, roots, run } of halves) {
    if (roots.length === 0 || (half === 'mocha' && target.mochaTests.length === 0)) continue;
    const compiled = compileQuickly(root, roots, instead);
    if (compiled.errors.length > 0) return { verdict: 'broken', output: compiled.errors.join('\n'), made };
    made[half] = fingerprintOf(compiled);
    if (made[half] === baseline?.[half]) continue;
    box.fill(compiled);
    const { passed, output } = await run();
    if (!passed) return { verdict: 'killed', output, made };
  }
  const same = made.solidity === baseline?.solidity && made.mocha === baseline.mocha;
  return { verdict: same ? 'equal' : 'survived', output: '', made };
}

function hashesOf(root: string, { bytes }: SolidityFile, { solidityTests, mochaTests }: Target): Hashes {
  const texts = [...solidityTests, ...mochaTests].map((test) => readFileSync(join(root, test), 'utf8'));
  return { source: hashOf(bytes.toString('utf8')), tests: hashOf(...texts) };
}
