/** `npm run bench:constancy [-- --json] [--check] [--sizes 10,1000]`: does a step cost the same in a small and a large book? */
import { parseArgs } from 'node:util';

import { DAY } from '../../domain/primitives/time.ts';
import { networks } from '../config/networks.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { ensureBuilt } from '../deploy/ensure-built.ts';
import { endWithSignals, startOwnChain } from '../process/own-chain.ts';
import { constancyRows, printConstancy, spreadOf } from './constancy-rows.ts';
import { measureConstancy } from './measure-constancy.ts';

const SIZES = '10,1000,10000';
const MOST_SPREAD = 0.02;
const HELP = `npm run bench:constancy -- [options]

  --json       only the figures, as JSON: {"sizes":{"10":{"buy":…}},"spread":{"buy":…}}
  --sizes LIST numbers of live policies, smallest first (${SIZES})
  --check      end with 1 when a step differs by more than ${MOST_SPREAD * 100} % between them

Half of the policies have an open claim, and there is a deposit of capital for every ten. Needs nothing running.`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        sizes: { type: 'string', default: SIZES },
        help: { type: 'boolean', default: false },
      },
    });
    const sizes = values.sizes.split(',').map(Number);
    const isGood = sizes.every((size, at) => Number.isInteger(size) && size > (sizes[at - 1] ?? 0));
    if (values.help || !isGood) {
      console.log(values.help ? HELP : `--sizes takes growing whole numbers, not "${values.sizes}".`);
      return values.help ? 0 : 2;
    }
    await ensureBuilt();
    const genesis = Math.floor(Date.now() / 1_000) - 90 * DAY;
    const own = await startOwnChain({ name: 'constancy', genesis, chainId: networks.local.chainId });
    const release = endWithSignals(own);
    try {
      const figures = await measureConstancy(own.url, sizes, values.json ? () => undefined : console.error);
      const spread = spreadOf(figures);
      console.log(
        values.json ? JSON.stringify({ sizes: Object.fromEntries(figures), spread }) : printConstancy(figures),
      );
      return values.check && constancyRows.some((row) => spread[row] > MOST_SPREAD) ? 1 : 0;
    } finally {
      release();
      await own.stop();
    }
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}
