/**
 * What the demo's past does not show, lived on the same chain: the index's own test plays it after the seed, so that every event
 * is told at least once and every table has rows. First in the present, then over about two years to come.
 */
import { networks } from '../config/networks.ts';
import { people } from '../config/people.ts';
import { present } from '../../domain/primitives/assert.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { openNetwork, phraseSigner } from '../deploy/open-network.ts';
import { runDeployment } from '../deploy/run-deployment.ts';
import { assessDents } from './assess.ts';
import { changeTrack } from './change-track.ts';
import { disagree } from './dispute.ts';
import { insureGroup } from './groups.ts';
import { doubtTheRain } from './doubted-rain.ts';
import { handleAll } from './handling.ts';
import { fillMore, type LivedBook } from './lived-book.ts';
import { moveMoney } from './money.ts';
import { openShop } from './open-shop.ts';
import { servePolicies } from './policies.ts';
import { letItRain } from './rain.ts';
import { liveToday } from './today.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const quiet = () => undefined;
    const { context, provider } = openNetwork({
      network: networks.local,
      env: process.env,
      onSend: quiet,
      onStep: quiet,
    });
    const { contracts, addresses, manifest } = await runDeployment(context);
    const book: LivedBook = {
      contracts,
      addresses,
      versions: manifest.versions,
      walletOf: (person) => phraseSigner(provider, people[person].index),
      clock: present(context.clock, 'time moves on the local chain'),
    };
    await liveToday(book);
    await fillMore(book);
    const shop = await openShop(book);
    await disagree(shop);
    await handleAll(shop.book);
    await moveMoney(shop.book);
    await servePolicies(shop.book);
    await insureGroup(shop.book);
    await assessDents(shop.book);
    await doubtTheRain(shop.book, await letItRain(shop.book));
    await changeTrack(shop.book);
    provider.destroy();
    return 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}
