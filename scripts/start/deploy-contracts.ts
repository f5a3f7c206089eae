import { join } from 'node:path';

import type { Chain } from './start-chain.ts';
import { readStamp, writeStamp } from './stamp.ts';
import type { Run } from './run.ts';

/**
 * Deploys what is not on the chain yet, and on a new chain plays the demo data.
 *
 * @param code fingerprint of the compiled contracts.
 * @throws when the chain was made with other contracts than the compiled ones.
 */
export async function deployContracts(run: Run, chain: Chain, code: string): Promise<void> {
  const deployed = join(run.data, 'chain', 'contracts');
  const made = `${chain.genesis} ${code}`;
  const before = readStamp(deployed);
  if (before !== undefined && before !== made && before.startsWith(chain.genesis)) {
    throw new Error(
      'The contracts have changed since this chain was made, and contracts on a chain cannot be changed. ' +
        'Start over with: npm start -- --fresh',
    );
  }
  const deploy = { name: 'deploy', args: [join(run.root, 'scripts', 'deploy', 'deploy.ts')] };
  await run.say.during('deploying', () => run.finish(deploy));
  writeStamp(deployed, made);
  run.say.ready('contracts', before === made ? 'unchanged' : 'deployed');
  await playDemoData(run, chain);
}

async function playDemoData(run: Run, chain: Chain): Promise<void> {
  const played = join(run.data, 'chain', 'demo-data');
  if (readStamp(played) === chain.genesis) return;
  const seed = { name: 'demo-data', args: [join(run.root, 'scripts', 'demo', 'seed.ts')] };
  await run.say.during('playing the demo data', () => run.finish(seed));
  writeStamp(played, chain.genesis);
  run.say.ready('demo data', 'played');
}
