import type { TimedAct } from '../../domain/model/act.ts';
import { playActs, type Life, type Model } from './play-life.ts';
import type { Stage } from './stage.ts';

/** Tries a life without each of its acts, from the end on, and keeps it without where the two still disagree. */
export async function shrinkLife(stage: Stage, life: Life, model?: Model): Promise<Life> {
  let shortest = life;
  for (let place = life.acts.length - 2; place >= 0; place -= 1) {
    const acts = shortest.acts.filter((_, index) => index !== place);
    const without = await playActs(stage, acts, model);
    if (without.differences.length > 0) shortest = without;
  }
  return shortest;
}

/** A life as somebody can read it and play it again. */
export function describeLife({ acts, outcomes, differences }: Life): string {
  const lines = acts.map((timed, place) => `${place + 1}. ${outcomes[place] ?? '?'} ${write(timed)}`);
  return [...lines, ...differences].join('\n');
}

function write({ at, act }: TimedAct): string {
  return JSON.stringify({ at, ...act }, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}
