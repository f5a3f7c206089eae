import { compileSources, treesOnly, type Compilation } from '../../solidity/compile-sources.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';
import { makeKnownBad } from '../make-mutants.ts';
import type { Mutant } from '../mutant.ts';
import { modifierSwitch, opened } from './modifier-insertions.ts';
import { switchFile, type Insertion, type Stretch } from './switch-file.ts';
import { SWITCH_FILE, switchSource } from './switch-source.ts';
import { versionsOf, type Version } from './versions.ts';

/** All faults in one body of code. */
export interface Switched {
  /** Texts in place of what is on the disk. */
  readonly instead: ReadonlyMap<string, string>;
  /** Mutant → number of its fault. Who is missing cannot be switched. */
  readonly faults: ReadonlyMap<string, number>;
  /** File → number of the fault nobody could miss. */
  readonly knownBad: ReadonlyMap<string, number>;
}

/** Where the compiler found fault. */
const PLACE = /--> (?<file>[^:\n]+):(?<line>\d+):(?<column>\d+):/;
const UNSET = /without prior assignment/;
const ROUNDS = 60;

/**
 * Puts every mutant into the code behind a switch. What the compiler refuses is taken out again, one by one.
 *
 * @throws Error when what is refused is no mutant's doing
 */
export function buildSwitched(
  root: string,
  unit: SolidityUnit,
  mutants: readonly Mutant[],
  say: (words: string) => void,
): Switched {
  const faults = new Map<string, number>();
  const knownBad = new Map<string, number>();
  const versions: Version[] = [];
  const insertions: Insertion[] = [];
  const instead = new Map<string, string>([[SWITCH_FILE, switchSource]]);
  let last = 0;
  for (const mutant of mutants) {
    const fault = (last += 1);
    const modifier = modifierSwitch(root, unit, mutant, fault);
    const own = versionsOf(unit, mutant, fault);
    if (modifier === undefined && own.length === 0) continue;
    faults.set(mutant.id, fault);
    versions.push(...own);
    insertions.push(...(modifier?.insertions ?? []));
    if (modifier?.library !== undefined) instead.set(modifier.library, opened(root, modifier.library));
  }
  for (const file of unit.files) {
    const fault = (last += 1);
    knownBad.set(file.path, fault);
    const text = (): string => ` if (MutantSwitch.on(${fault})) revert(); `;
    insertions.push(...makeKnownBad(file).map(({ from }) => ({ file: file.path, at: from, text, fault })));
  }
  const refused = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const stretches = new Map<string, readonly Stretch[]>();
    for (const file of unit.files) {
      const kept = (list: { readonly fault: number }): boolean => !refused.has(list.fault);
      const made = switchFile(file, versions.filter(kept), insertions.filter(kept));
      instead.set(file.path, made.text);
      stretches.set(file.path, made.stretches);
    }
    const { errors } = check(root, unit, instead);
    if (errors.length === 0) {
      for (const [id, fault] of faults) if (refused.has(fault)) faults.delete(id);
      return { instead, faults, knownBad };
    }
    const before = refused.size;
    for (const error of errors) for (const fault of blamed(error, instead, stretches)) refused.add(fault);
    say(`  the compiler refuses ${refused.size - before} switches`);
    if (refused.size === before) throw new Error(errors.join('\n'));
  }
  throw new Error(`The switched code does not compile after ${ROUNDS} rounds.`);
}

function check(root: string, unit: SolidityUnit, instead: ReadonlyMap<string, string>): Compilation {
  const sources = Object.fromEntries(unit.files.map(({ path }) => [path, instead.get(path) ?? '']));
  return compileSources({ root, sources, settings: treesOnly, instead });
}

/** The faults of the smallest stretch around what the compiler named. */
function blamed(
  error: string,
  instead: ReadonlyMap<string, string>,
  stretches: ReadonlyMap<string, readonly Stretch[]>,
): readonly number[] {
  const { file, line, column } = PLACE.exec(error)?.groups ?? {};
  const text = instead.get(file ?? '');
  if (file === undefined || text === undefined) return [];
  const rows = text.split('\n').slice(0, Number(line) - 1);
  const at = rows.reduce((sum, row) => sum + row.length + 1, 0) + Number(column) - 1;
  const around = (stretches.get(file) ?? []).filter(({ from, to }) => from <= at && at < to);
  const smallest = [...around].sort((left, right) => left.to - left.from - (right.to - right.from))[0];
  if (smallest !== undefined && !UNSET.test(error)) return smallest.faults;
  // A variable that is not set on every way: the choices that set it are to blame.
  const name = /(?<name>\w+)\)? *[,){;=]/.exec(text.slice(at).replace(/^[\w.]+ storage /, ''))?.groups?.['name'] ?? '';
  const end = text.indexOf('\n    }\n', at);
  const sets = new RegExp(`\\b${name}\\s*=[^=]`);
  const inside = (stretches.get(file) ?? []).filter(
    ({ from, to }) => from >= at && to <= end && sets.test(text.slice(from, to)),
  );
  return inside.flatMap(({ faults }) => faults);
}
