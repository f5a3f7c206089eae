/** `npm run seed`: lives the demo's past on the local chain, through the real contracts, and ends in the present. */
import { present } from '../../domain/primitives/assert.ts';
import { networks } from '../config/networks.ts';
import { people } from '../config/people.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { openNetwork, phraseSigner } from '../deploy/open-network.ts';
import { runDeployment } from '../deploy/run-deployment.ts';
import type { DemoBook } from './demo-book.ts';
import { liveStory } from './live-story.ts';

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
    const sent = await liveStory(
      book,
      (method, params) => provider.send(method, params),
      (words) => console.error(words),
    );
    provider.destroy();
    console.log(sent === 0 ? 'Nothing to do: the demo has been played.' : `${sent} acts played.`);
    return 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}
