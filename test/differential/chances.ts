import { present } from '../../domain/primitives/assert.ts';
import type { Random } from '../parity/random.ts';

/** Kinds of acts and how often they are thought of. */
export const chances = [
  ['sale', 13],
  ['claim', 52],
  ['deposit', 7],
  ['exit', 13],
  ['money', 12],
  ['pause', 5],
  ['refuse', 7],
] as const;

/** The same where an observation may pay. */
export const indexChances = [
  ['index', 70],
  ['sale', 14],
  ['claim', 26],
  ['deposit', 5],
  ['exit', 6],
  ['money', 8],
  ['pause', 4],
  ['refuse', 5],
] as const;

/** One of several, by how often each is thought of. */
export function weighed<Kind>(random: Random, kinds: readonly (readonly [Kind, number])[]): Kind {
  const whole = kinds.reduce((sum, [, chance]) => sum + chance, 0);
  let left = random.whole(1, whole);
  const found = kinds.find(([, chance]) => {
    left -= chance;
    return left <= 0;
  });
  return present(found, 'a kind of act')[0];
}
