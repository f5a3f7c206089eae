import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { reasonOf } from '../report.ts';
import type { Target } from '../targets.ts';
import type { ReachMap } from './reach-map.ts';
import type { Worker } from './worker.ts';

/** What notices a fault is looked for with. */
export interface KillerDeps {
  readonly root: string;
  readonly artifacts: string;
  readonly reach: ReachMap;
  readonly worker: Worker;
  /** At most so many tests are tried, the likeliest; all when undefined. */
  readonly likeliest: number | undefined;
  readonly say: (words: string) => void;
}

/** Who noticed; `isProved` when it is known to pass without the fault. */
export interface Killer {
  readonly title: string;
  readonly isProved: boolean;
}

/** A handful, more, and the rest so many at a time: the likeliest to notice first. A long silence counts as noticed. */
const STEPS = [4, 25];
const AT_A_TIME = 60;
/** With the fault on from before the deployment every situation is built anew. */
const MOST_EARLY = 300;
const FEW_EARLY = 8;
const TRIES = 3;
/** Of each property, for each fault. */
const FUZZ_RUNS = '64';
const TIMEOUT = /^Timeout of/;
/** Solidity tests that have passed without a fault. */
const sound = new Set<string>();

/** The test that notices; undefined when none does. */
export async function findKiller(
  deps: KillerDeps,
  target: Target,
  id: string,
  fault: number,
  killers: Killers,
): Promise<Killer | undefined> {
  const titles = reaching(deps, fault, killers);
  const parts = partsOf(titles, STEPS);
  // What somebody has looked at and found to be no fault is tried by the likeliest only.
  if (reasonOf(id) !== undefined) return tryParts(deps, fault, parts.slice(0, STEPS.length), false);
  if (deps.likeliest !== undefined) {
    const late = await tryParts(deps, fault, partsOf(titles.slice(0, deps.likeliest), STEPS), false);
    const built = likeliestFirst(
      deps.reach.tests.filter((test) => test.built.includes(fault)),
      killers,
    );
    return late ?? tryParts(deps, fault, [built.slice(0, FEW_EARLY)], true);
  }
  // One run of the Solidity tests costs less than the long rest.
  const killer =
    (await tryParts(deps, fault, parts.slice(0, STEPS.length), false)) ??
    trySolidity(deps, target.solidityTests, fault) ??
    (await tryParts(deps, fault, parts.slice(STEPS.length), false));
  const isBuilt = deps.reach.tests.some(({ built }) => built.includes(fault));
  if (killer !== undefined || !isBuilt) return killer;

  const early = [...new Set([...ownTitles(deps, target, fault, killers), ...titles])].slice(0, MOST_EARLY);
  return tryParts(deps, fault, partsOf(early, []), true);
}

/** Tests of the file, and those whose situation runs the place while it is built. */
function ownTitles({ root, reach }: KillerDeps, target: Target, fault: number, killers: Killers): Titles {
  const files = new Set(target.mochaTests.map((test) => join(root, test)));
  const own = reach.tests.filter((test) => files.has(test.file) || test.built.includes(fault));
  return likeliestFirst(own, killers);
}

type Titles = readonly string[];
/** How often a test noticed a neighbour. */
type Killers = ReadonlyMap<string, number>;

/** Parts that end at the given places, and then after so many each. */
function partsOf(titles: Titles, steps: readonly number[]): readonly Titles[] {
  const bounds = [0, ...steps];
  for (let to = (steps.at(-1) ?? 0) + AT_A_TIME; to < titles.length; to += AT_A_TIME) bounds.push(to);
  return bounds.map((from, place) => titles.slice(from, bounds[place + 1]));
}

async function tryParts(
  deps: KillerDeps,
  fault: number,
  parts: readonly Titles[],
  early: boolean,
): Promise<Killer | undefined> {
  for (const part of parts) {
    const killer = await tryTests(deps, fault, part, early);
    if (killer !== undefined) return killer;
  }
  return undefined;
}

/** Tests that run the place: those that noticed its neighbours first, then the quick ones. */
export function reaching({ reach }: KillerDeps, fault: number, killers: Killers): Titles {
  return likeliestFirst(
    reach.tests.filter(({ reached }) => reached.includes(fault)),
    killers,
  );
}

function likeliestFirst(tests: ReachMap['tests'], killers: Killers): Titles {
  const score = (title: string): number => killers.get(title) ?? 0;
  return [...tests]
    .sort((left, right) => score(right.title) - score(left.title) || left.reached.length - right.reached.length)
    .map(({ title }) => title);
}

/** A test that fails with the fault on. That it passes with it off is left to {@link isCalm}, for many faults at once. */
export async function tryTests(
  { worker, say }: Pick<KillerDeps, 'worker' | 'say'>,
  fault: number,
  titles: Titles,
  early: boolean,
): Promise<Killer | undefined> {
  if (titles.length === 0) return undefined;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const done = await worker.order({ kind: 'try', fault, early, titles: [...titles] });
    // A fault without end is noticed by that, when it has none a second time either.
    if (done === undefined && attempt > 0) return { title: 'no answer', isProved: true };
    if (done === undefined) continue;
    if (done.failed === undefined) return undefined;
    if (!early && !TIMEOUT.test(done.message)) return { title: done.failed, isProved: false };
    const calm = await worker.order({ kind: 'try', fault: 0, early, titles: [done.failed] });
    if (calm?.passed === 1) return { title: done.failed, isProved: true };
    // Something was left behind that another test stumbles over: once more in a fresh process.
    say(`  ${done.failed} fails without a fault too: ${done.message.slice(0, 120)}`);
    worker.end();
  }
  throw new Error(`The tests of fault ${fault} do not pass twice.`);
}

/** Whether tests that noticed something pass without a fault. If not, the next order has a fresh process. */
export async function isCalm({ worker, say }: KillerDeps, titles: Titles): Promise<boolean> {
  if (titles.length === 0) return true;
  const calm = await worker.order({ kind: 'try', fault: 0, early: false, titles: [...titles] });
  if (calm !== undefined && calm.failed === undefined && calm.passed >= titles.length) return true;
  say(`  ${calm?.failed ?? 'something'} fails without a fault too: ${(calm?.message ?? '').slice(0, 120)}`);
  worker.end();
  return false;
}

function trySolidity({ root, artifacts }: KillerDeps, tests: readonly string[], fault: number): Killer | undefined {
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
  return { title: names, isProved: true };
}
