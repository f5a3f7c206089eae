import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { compileSources, treesOnly } from '../../solidity/compile-sources.ts';
import type { SolidityFile } from '../../solidity/read-unit.ts';
import type { Journal } from '../journal.ts';
import type { Judged } from '../judge-file.ts';
import { wordsOf } from '../judge-file.ts';
import { applyEdit, hashOf, type Mutant } from '../mutant.ts';
import { reasonOf } from '../report.ts';
import type { Target } from '../targets.ts';
import type { SwitchedCode } from './make-switched.ts';
import type { ReachMap } from './reach-map.ts';
import type { Worker } from './worker.ts';

/** What switched faults are judged with. */
export interface SwitchedDeps {
  readonly root: string;
  readonly artifacts: string;
  readonly journal: Journal;
  readonly code: SwitchedCode;
  readonly reach: ReachMap;
  readonly worker: Worker;
  readonly say: (words: string) => void;
}

/** A handful, more, and the rest so many at a time: the likeliest to notice first. A long silence counts as noticed. */
const STEPS = [4, 25];
const AT_A_TIME = 60;
/** With the fault on from before the deployment every situation is built anew. */
const MOST_EARLY = 300;
const TRIES = 3;
/** Of each property, for each fault. */
const FUZZ_RUNS = '64';
/** Solidity tests that have passed without a fault. */
const sound = new Set<string>();

/**
 * Judges the mutants of one file, all of which are in the code already.
 *
 * @throws Error when the fault nobody could miss is missed
 */
export async function judgeSwitched(
  deps: SwitchedDeps,
  file: SolidityFile,
  target: Target,
  mutants: readonly Mutant[],
): Promise<readonly Judged[]> {
  const { journal, code, reach, say } = deps;
  const hashes = { source: hashOf(file.bytes.toString('utf8')), tests: reach.hash };
  const judged: Judged[] = [];
  const killers = new Map<string, number>();
  const unknown = mutants.filter((mutant) => {
    // What lives because it is no fault is not tried again while the file is the same.
    const explained = reasonOf(mutant.id) === undefined ? undefined : journal.lastOf(mutant, hashes.source);
    const verdict = journal.verdictOf(mutant, hashes) ?? explained;
    if (verdict !== undefined) judged.push({ mutant, verdict });
    return verdict === undefined;
  });
  if (unknown.length > 0) await proveKnownBad(deps, file.path);
  for (const mutant of unknown) {
    const fault = code.faults.get(mutant.id);
    const killer = fault === undefined ? undefined : await findKiller(deps, target, mutant.id, fault, killers);
    const verdict =
      killer !== undefined ? 'killed' : fault !== undefined ? 'survived' : brokenOrOpen(deps, file, mutant);
    if (verdict === undefined) continue;
    if (killer !== undefined) killers.set(killer, (killers.get(killer) ?? 0) + 1);
    if (verdict === 'survived') say(`  survived  ${mutant.id} ${wordsOf(mutant)}`);
    journal.add(mutant, hashes, verdict, killer);
    judged.push({ mutant, verdict });
  }
  return judged;
}

async function proveKnownBad(deps: SwitchedDeps, path: string): Promise<void> {
  const fault = deps.code.knownBad.get(path);
  if (fault === undefined) throw new Error(`${path} has no fault nobody could miss.`);
  const found = await tryTests(deps, fault, reaching(deps, fault, new Map()), false);
  if (found === undefined) throw new Error(`Every function of ${path} reverts, and no test notices.`);
}

/** The test that notices; undefined when none does. */
async function findKiller(
  deps: SwitchedDeps,
  target: Target,
  id: string,
  fault: number,
  killers: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  const titles = reaching(deps, fault, killers);
  const parts = partsOf(titles, STEPS);
  // What somebody has looked at and found to be no fault is tried by the likeliest only.
  if (reasonOf(id) !== undefined) return tryParts(deps, fault, parts.slice(0, STEPS.length), false);
  // One run of the Solidity tests costs less than the long rest.
  const killer =
    (await tryParts(deps, fault, parts.slice(0, STEPS.length), false)) ??
    trySolidity(deps, target.solidityTests, fault) ??
    (await tryParts(deps, fault, parts.slice(STEPS.length), false));
  const isBuilt = deps.reach.tests.some(({ built }) => built.includes(fault));
  if (killer !== undefined || !isBuilt) return killer;

  const files = new Set(target.mochaTests.map((test) => join(deps.root, test)));
  const own = deps.reach.tests.filter((test) => files.has(test.file) || test.built.includes(fault));
  const early = [...new Set([...own.map(({ title }) => title), ...titles])].slice(0, MOST_EARLY);
  return tryParts(deps, fault, partsOf(early, []), true);
}

type Titles = readonly string[];

/** Parts that end at the given places, and then after so many each. */
function partsOf(titles: Titles, steps: readonly number[]): readonly Titles[] {
  const bounds = [0, ...steps];
  for (let to = (steps.at(-1) ?? 0) + AT_A_TIME; to < titles.length; to += AT_A_TIME) bounds.push(to);
  return bounds.map((from, place) => titles.slice(from, bounds[place + 1]));
}

async function tryParts(
  deps: SwitchedDeps,
  fault: number,
  parts: readonly Titles[],
  early: boolean,
): Promise<string | undefined> {
  for (const part of parts) {
    const killer = await tryTests(deps, fault, part, early);
    if (killer !== undefined) return killer;
  }
  return undefined;
}

/** Tests that run the place: those that noticed its neighbours first, then the quick ones. */
function reaching({ reach }: SwitchedDeps, fault: number, killers: ReadonlyMap<string, number>): readonly string[] {
  const tests = reach.tests.filter(({ reached }) => reached.includes(fault));
  const score = (title: string): number => killers.get(title) ?? 0;
  return [...tests]
    .sort((left, right) => score(right.title) - score(left.title) || left.reached.length - right.reached.length)
    .map(({ title }) => title);
}

/** A test that fails with the fault on and passes with it off. */
async function tryTests(
  { worker, say }: SwitchedDeps,
  fault: number,
  titles: readonly string[],
  early: boolean,
): Promise<string | undefined> {
  if (titles.length === 0) return undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const done = await worker.order({ kind: 'try', fault, early, titles: [...titles] });
    // A fault without end is noticed by that, when it has none a second time either.
    if (done === undefined && attempt > 0) return 'no answer';
    if (done === undefined) continue;
    if (done.failed === undefined) return undefined;
    const calm = await worker.order({ kind: 'try', fault: 0, early, titles: [done.failed] });
    if (calm?.passed === 1) return done.failed;
    // Something was left behind that another test stumbles over: once more in a fresh process.
    say(`  ${done.failed} fails without a fault too: ${done.message.slice(0, 120)}`);
    worker.end();
  }
  throw new Error(`The tests of fault ${fault} do not pass twice.`);
}

function trySolidity({ root, artifacts }: SwitchedDeps, tests: readonly string[], fault: number): string | undefined {
  const run = (number: number): number | null => {
    const coinbase = `0x${number.toString(16).padStart(40, '0')}`;
    const env = {
      ...process.env,
      MAKEWHOLE_ARTIFACTS: artifacts,
      MAKEWHOLE_FAULT: coinbase,
      FUZZ_RUNS,
      NODE_ENV: 'test',
      HH_TEST: 'true',
    };
    const args = [join(root, 'scripts/test/run-solidity.ts'), `${artifacts}.solidity.json`, ...tests];
    return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'ignore', timeout: 300_000 }).status;
  };
  const names = tests.join(', ');
  if (tests.length === 0 || run(fault) === 0) return undefined;
  if (!sound.has(names) && run(0) !== 0) throw new Error(`${names} fail without a fault.`);
  sound.add(names);
  return names;
}

/** What has no switch and does not compile is no mutant; the rest is for the campaign that compiles each by itself. */
function brokenOrOpen({ root }: SwitchedDeps, file: SolidityFile, mutant: Mutant): 'broken' | undefined {
  const sources = { [file.path]: applyEdit(file.bytes, mutant.edit) };
  const { errors } = compileSources({ root, sources, settings: treesOnly, instead: new Map(Object.entries(sources)) });
  return errors.length > 0 ? 'broken' : undefined;
}
