import { join } from 'node:path';

import type { Chain } from './start-chain.ts';
import { readStamp, writeStamp } from './stamp.ts';
import type { Run } from './run.ts';

const OLDER_BUILD = 3;

/** Says that a chain is complete: deployed, and lived in by the demo data. */
export function completeStamp(data: string): string {
  return join(data, 'chain', 'complete');
}

/** Compiles the contracts, deploys what is not on the chain yet, and on a new chain plays the demo data. */
export async function deployContracts(run: Run, chain: Chain): Promise<void> {
  const deploy = {
    name: 'deploy',
    args: [join(run.root, 'scripts', 'deploy', 'deploy.ts')],
    meanings: {
      [OLDER_BUILD]:
        'The contracts have changed since this chain was made, and contracts on a chain cannot be changed. ' +
        'Start over with: npm start -- --fresh',
    },
  };
  const words = await run.say.during('compiling and deploying the contracts', () => run.finish(deploy));
  run.say.ready('contracts', words.at(-1) ?? 'deployed');
  const stamp = completeStamp(run.data);
  if (readStamp(stamp) === chain.genesis) return;
  const seed = { name: 'demo-data', args: [join(run.root, 'scripts', 'demo', 'seed.ts')] };
  await run.say.during('playing the demo data', () => run.finish(seed));
  writeStamp(stamp, chain.genesis);
  run.say.ready('demo data', 'policies and claims in every phase');
}
