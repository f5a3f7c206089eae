import { compileSources, treesOnly } from '../../solidity/compile-sources.ts';
import type { SolidityFile } from '../../solidity/read-unit.ts';
import type { Journal } from '../journal.ts';
import type { Judged } from '../judge-file.ts';
import { wordsOf } from '../judge-file.ts';
import { applyEdit, hashOf, type Mutant, type Verdict } from '../mutant.ts';
import { reasonOf } from '../report.ts';
import type { Target } from '../targets.ts';
import type { SwitchedCode } from './make-switched.ts';
import { findKiller, isCalm, reaching, tryTests, type Killer, type KillerDeps } from './find-killer.ts';

/** What switched faults are judged with. */
export interface SwitchedDeps extends KillerDeps {
  readonly journal: Journal;
  readonly code: SwitchedCode;
}

/** So many noticed faults at once are asked whether what noticed them passes without any. */
const MOST_PENDING = 20;
const TRIES = 3;

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
  // What the likeliest tests do not notice is tried again by whoever tries all of them.
  const tests = deps.likeliest === undefined ? reach.hash : hashOf(`likeliest ${deps.likeliest}`, reach.hash);
  const hashes = { source: hashOf(file.bytes.toString('utf8')), tests };
  const judged: Judged[] = [];
  const killers = new Map<string, number>();
  const unknown = mutants.filter((mutant) => {
    // What lives because it is no fault is not tried again while the file is the same.
    const explained = reasonOf(mutant.id) === undefined ? undefined : journal.lastOf(mutant, hashes.source);
    const verdict = journal.verdictOf(mutant, hashes) ?? explained;
    if (verdict !== undefined) judged.push({ mutant, verdict });
    return verdict === undefined;
  });
  if (deps.likeliest !== undefined && reaching(deps, code.knownBad.get(file.path) ?? 0, killers).length === 0) {
    say('  none of these tests runs it');
    return judged;
  }
  if (unknown.length > 0) await proveKnownBad(deps, file.path);
  const add = (mutant: Mutant, verdict: Verdict, killer?: Killer): void => {
    if (verdict === 'survived') say(`  survived  ${mutant.id} ${wordsOf(mutant)}`);
    journal.add(mutant, hashes, verdict, killer?.title);
    judged.push({ mutant, verdict });
  };
  const find = async (mutant: Mutant, fault: number): Promise<Killer | undefined> => {
    const former = journal.killerOf(mutant);
    const likely = former === undefined ? killers : new Map([...killers, [former, Number.MAX_SAFE_INTEGER] as const]);
    const killer = await findKiller(deps, target, mutant.id, fault, likely);
    if (killer !== undefined) killers.set(killer.title, (killers.get(killer.title) ?? 0) + 1);
    return killer;
  };
  let pending: readonly Noticed[] = [];
  const settle = async (): Promise<void> => {
    const isSound = await isCalm(deps, [...new Set(pending.map(({ killer }) => killer.title))]);
    for (const { mutant, fault, killer } of pending) {
      const last = isSound ? killer : await findProved(deps, () => find(mutant, fault));
      add(mutant, last === undefined ? 'survived' : 'killed', last);
    }
    pending = [];
  };
  for (const mutant of unknown) {
    const fault = code.faults.get(mutant.id);
    const killer = fault === undefined ? undefined : await find(mutant, fault);
    const verdict =
      killer !== undefined ? 'killed' : fault !== undefined ? 'survived' : brokenOrOpen(deps, file, mutant);
    if (fault !== undefined && killer?.isProved === false) pending = [...pending, { mutant, fault, killer }];
    else if (verdict !== undefined) add(mutant, verdict, killer);
    if (pending.length >= MOST_PENDING) await settle();
  }
  await settle();
  return judged;
}

/** A fault and a test that failed with it. */
interface Noticed {
  readonly mutant: Mutant;
  readonly fault: number;
  readonly killer: Killer;
}

/** Something was left behind that a test stumbled over: each fault once more, and what notices it passes without it. */
async function findProved(deps: KillerDeps, find: () => Promise<Killer | undefined>): Promise<Killer | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const killer = await find();
    if (killer === undefined || killer.isProved || (await isCalm(deps, [killer.title]))) return killer;
  }
  throw new Error('What notices a fault does not pass twice without it.');
}

async function proveKnownBad(deps: SwitchedDeps, path: string): Promise<void> {
  const fault = deps.code.knownBad.get(path);
  if (fault === undefined) throw new Error(`${path} has no fault nobody could miss.`);
  const found = await tryTests(deps, fault, reaching(deps, fault, new Map()), false);
  if (found === undefined) throw new Error(`Every function of ${path} reverts, and no test notices.`);
}

/** What has no switch and does not compile is no mutant; the rest is for the campaign that compiles each by itself. */
function brokenOrOpen({ root }: SwitchedDeps, file: SolidityFile, mutant: Mutant): 'broken' | undefined {
  const sources = { [file.path]: applyEdit(file.bytes, mutant.edit) };
  const { errors } = compileSources({ root, sources, settings: treesOnly, instead: new Map(Object.entries(sources)) });
  return errors.length > 0 ? 'broken' : undefined;
}
