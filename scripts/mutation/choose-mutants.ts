import { changedLines } from './changed-lines.ts';
import type { Journal } from './journal.ts';
import { makeMutants } from './make-mutants.ts';
import { hashOf, type Mutant } from './mutant.ts';
import { reasonOf } from './report.ts';
import type { SolidityFile } from '../solidity/read-unit.ts';

/** Which part of the mutants a campaign takes. */
export interface Choice {
  /** Only files whose path has one of these in it; all when empty. */
  readonly files: readonly string[];
  /** Part `index` of `count`, from 1. */
  readonly shard: { readonly index: number; readonly count: number };
  /** Only lines changed since this commit. */
  readonly changed: string | undefined;
  /** At most so many of a file, spread over it. */
  readonly limit: number | undefined;
}

/** Whether a path has one of these in it; every one when there are none. */
export function isChosen(path: string, parts: readonly string[]): boolean {
  return parts.length === 0 || parts.some((part) => path.includes(part));
}

/** The mutants to judge of a file. A shard takes every n-th, so that all shards take about as long. */
export function chooseMutants(root: string, file: SolidityFile, choice: Choice): readonly Mutant[] {
  const { files, shard, changed, limit } = choice;
  if (!isChosen(file.path, files)) return [];
  const lines = changed === undefined ? undefined : (changedLines(root, changed).get(file.path) ?? new Set());
  const all = makeMutants(file).filter(({ line }) => lines === undefined || lines.has(line));
  const mine = all.filter((_, place) => place % shard.count === shard.index - 1);
  return limit === undefined ? mine : thin(mine, limit);
}

/** Those that lived when they were tried last on the same text, and that no reason explains. */
export function livedOf(journal: Journal, file: SolidityFile, mutants: readonly Mutant[]): readonly Mutant[] {
  const source = hashOf(file.bytes.toString('utf8'));
  return mutants.filter((mutant) => journal.lastOf(mutant, source) === 'survived' && reasonOf(mutant.id) === undefined);
}

/** At most so many of all, each file giving as large a part of its own. */
export function spread<Row extends { readonly mutants: readonly Mutant[] }>(
  rows: readonly Row[],
  most: number | undefined,
): readonly Row[] {
  const all = rows.reduce((total, { mutants }) => total + mutants.length, 0);
  if (most === undefined || all <= most) return rows;
  return rows.map((row) => ({ ...row, mutants: thin(row.mutants, Math.ceil((row.mutants.length * most) / all)) }));
}

/** So many of a list, evenly. */
function thin(mutants: readonly Mutant[], count: number): readonly Mutant[] {
  if (mutants.length <= count) return mutants;
  const step = mutants.length / count;
  return mutants.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step));
}

/** `2/4`. @throws Error when it says something else. */
export function parseShard(text: string): Choice['shard'] {
  const groups = /^(?<index>\d+)\/(?<count>\d+)$/.exec(text)?.groups;
  const [index, count] = [Number(groups?.['index']), Number(groups?.['count'])];
  if (!(index >= 1 && index <= count)) throw new Error(`A shard is "1/4", the first of four; not "${text}".`);
  return { index, count };
}
