/** `npm run seed`: lives the demo's past on the local chain, through the real contracts, and ends in the present. */
import { present } from '../../domain/primitives/assert.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { networks } from '../config/networks.ts';
import { people } from '../config/people.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { openNetwork, phraseSigner } from '../deploy/open-network.ts';
import { runDeployment } from '../deploy/run-deployment.ts';
import type { DemoBook } from './demo-book.ts';
import { demoStory, STORY_DAYS } from './demo-story.ts';
import { fillPurses } from './fill-purses.ts';
import { isPlayed, playAct } from './play-act.ts';

/** The first account after the people. */
const WORKSHOP_INDEX = 20;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    await ensureBuilt();
    const { context, provider } = openNetwork({
      network: networks.local,
      env: process.env,
      onSend: () => undefined,
      onStep: () => undefined,
    });
    const { contracts, addresses, manifest } = await runDeployment(context);
    const clock = present(context.clock, 'time moves on the local chain');
    const book: DemoBook = {
      contracts,
      addresses,
      versions: manifest.versions,
      walletOf: (person) => phraseSigner(provider, people[person].index),
      workshop: phraseSigner(provider, WORKSHOP_INDEX).address,
      clock,
      present: Math.max(Math.floor(Date.now() / 1_000), await clock.now()),
    };
    const sent = await live(book, (method, params) => provider.send(method, params));
    provider.destroy();
    console.log(sent === 0 ? 'Nothing to do: the demo has been played.' : `${sent} acts played.`);
    return 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}

async function live(book: DemoBook, send: Parameters<typeof fillPurses>[1]): Promise<number> {
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
    if (index % 8 === 7) console.error(`  · ${index + 1} of ${pending.length}`);
  }
  await book.clock.moveTo(book.present);
  return sent;
}
