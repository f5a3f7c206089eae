import { DAY } from '../../domain/primitives/time.ts';
import type { SendRpc } from '../deploy/chain-clock.ts';
import type { DemoBook } from './demo-book.ts';
import { demoStory, STORY_DAYS } from './demo-story.ts';
import { fillPurses } from './fill-purses.ts';
import { commitDraws } from './commit-draws.ts';
import { isPlayed, playAct } from './play-act.ts';

/**
 * Plays what of the story the chain does not know yet and moves time to the present. Returns how much was played.
 *
 * @throws Error when the chain has not enough past left for a story that has not begun.
 */
export async function liveStory(book: DemoBook, send: SendRpc, say: (words: string) => void): Promise<number> {
  // The story only goes forward: what comes after the first act that is missing is missing too.
  let first = 0;
  for (const act of demoStory) {
    if (!(await isPlayed(book, act))) break;
    first += 1;
  }
  const pending = demoStory.slice(first);
  const needed = book.present - STORY_DAYS * DAY;
  if (pending.length === demoStory.length && (await book.clock.now()) > needed) {
    throw new Error(
      `The demo needs ${STORY_DAYS} days of past after the public delay; this chain is already later. ` +
        'Start a new one with: npm start -- --fresh',
    );
  }
  let sent = await fillPurses(book, send);
  for (const [index, act] of pending.entries()) {
    await playAct(book, act);
    sent += 1;
    if (index % 8 === 7) say(`  · ${index + 1} of ${pending.length}`);
  }
  sent += await commitDraws(book);
  await book.clock.moveTo(book.present);
  return sent;
}
