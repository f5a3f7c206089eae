import type { Address } from 'viem';

import type { TimedAct } from '../../domain/model/act.ts';
import type { Book, ModelVersion } from '../../domain/model/book.ts';
import { playAct } from '../../domain/model/play-act.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { createRandom, type Random } from '../parity/random.ts';
import { compareBook } from './compare-book.ts';
import { imagineAct, one, type Scene } from './imagine-act.ts';
import { performAct } from './perform-act.ts';
import type { Stage } from './stage.ts';
import { turnsOf } from './tell-index.ts';

/** The model, or one that was spoiled on purpose. */
export type Model = typeof playAct;

/** How a life went: what was done, what was refused, and where the two first disagreed. */
export interface Life {
  readonly acts: readonly TimedAct[];
  readonly outcomes: readonly string[];
  /** What became of index products in it. */
  readonly turns: readonly string[];
  readonly differences: readonly string[];
}

/** Plays a life that is imagined as it goes, from its seed alone. */
export async function playSeed(stage: Stage, seed: number, length: number, model: Model = playAct): Promise<Life> {
  const random = createRandom(seed);
  const chosen = chooseVersions(stage, random);
  return play(stage, model, (book, acts) => {
    if (acts.length === length) return undefined;
    const pools = [...book.pools.values()].filter((pool) => chosen.some(({ terms }) => terms.pool === pool.address));
    const before = acts.at(-1)?.at ?? stage.readyAt;
    const scene: Scene = { stage, random, book, cast: stage.cast, versions: chosen, pools, before };
    return imagineAct(scene);
  });
}

/** Every third life is about index products, half of those with another product beside; the rest about indemnity. */
function chooseVersions({ rules }: Stage, random: Random): readonly ModelVersion[] {
  const all = [...rules.versions.values()];
  const some = (versions: readonly ModelVersion[]) => {
    const chosen = versions.filter(() => random.whole(0, 2) === 0);
    return chosen.length === 0 ? [one(random, versions)] : chosen;
  };
  const indemnity = all.filter(({ terms }) => terms.curveKind === 0);
  if (random.whole(0, 2) > 0) return some(indemnity);
  const indexed = some(all.filter(({ terms }) => terms.curveKind !== 0));
  return random.bool() ? indexed : [...indexed, one(random, indemnity)];
}

/** Plays a life that is written down. */
export function playActs(stage: Stage, acts: readonly TimedAct[], model: Model = playAct): Promise<Life> {
  return play(stage, model, (_, done) => acts[done.length]);
}

async function play(
  stage: Stage,
  model: Model,
  next: (book: Book, done: readonly TimedAct[]) => TimedAct | undefined,
): Promise<Life> {
  const { provider } = stage.deployment.network;
  const snapshot: unknown = await provider.request({ method: 'evm_snapshot', params: [] });
  const [acts, outcomes]: [TimedAct[], string[]] = [[], []];
  const turns: string[] = [];
  let book = stage.book;
  let differences: readonly string[] = [];
  const touched = new Set<Address>();
  for (let timed = next(book, acts); timed !== undefined && differences.length === 0; timed = next(book, acts)) {
    acts.push(timed);
    const played = model(stage.rules, book, timed);
    const expected = played.ok ? undefined : played.failure.code;
    const found = await performAct(stage, book, timed).catch((error: unknown) => ensureError(error).message);
    outcomes.push(`${timed.act.kind}${found === undefined ? '' : ` ${found}`}`);
    if (played.ok) {
      turns.push(...turnsOf(stage.rules, book, played.value, timed));
      book = played.value;
    }
    touchedBy(stage, book, timed).forEach((pool) => touched.add(pool));
    differences =
      found === expected
        ? await compareBook(stage, book, [...touched], timed.at)
        : [`${timed.act.kind}: the contracts say ${found ?? 'yes'}, the model ${expected ?? 'yes'}`];
  }
  if (differences.length === 0)
    differences = await compareBook(stage, book, [...book.pools.keys()], acts.at(-1)?.at ?? stage.readyAt);
  await provider.request({ method: 'evm_revert', params: [snapshot] });
  return { acts, outcomes, turns, differences };
}

/** Pools an act may change; at the end of a life all are compared. */
function touchedBy({ rules }: Stage, book: Book, { act }: TimedAct): readonly Address[] {
  if ('pool' in act) return [act.pool];
  return [...book.policies.values()].flatMap(({ versionId }) => rules.versions.get(versionId)?.terms.pool ?? []);
}
