/** `npm run deploy -- [--network NAME] [--to-present]`: deploys the book, or completes it. Twice changes nothing. */
import { parseArgs } from 'node:util';

import { isNetworkName, networks } from '../config/networks.ts';
import type { WaitingAct } from './deploy-context.ts';
import { describeFailure } from './describe-failure.ts';
import { ensureBuilt } from './ensure-built.ts';
import { openNetwork } from './open-network.ts';
import { runDeployment, type Deployment } from './run-deployment.ts';
import { OtherCodeError } from './steps/deploy-contracts.ts';

const HELP = `npm run deploy -- [options]

  --network NAME   one of ${Object.keys(networks).join(', ')} (default: local)
  --to-present     on a chain whose time can be moved: afterwards, move it to the present
  --help

Reads ${Object.values(networks)
  .map(({ rpcEnv }) => rpcEnv)
  .join(', ')}, MAKEWHOLE_DATA_DIR, and on public networks MAKEWHOLE_DEPLOYER_KEY
and MAKEWHOLE_<PERSON>_KEY or _ADDRESS for everybody in scripts/config/people.ts who is staff.
Exit codes: 0 everything is there; 1 failed; 2 wrong usage; 3 the chain holds an older build; 4 other people have to act first.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return 2;
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  try {
    await ensureBuilt();
    const { context, provider } = openNetwork({
      network: networks[options.network],
      env: process.env,
      onSend: (what) => console.error(`  · ${what}`),
      onStep: (title, outcome) => console.error(`✓ ${title}: ${outcome}`),
    });
    const deployment = await runDeployment(context);
    if (options.toPresent) await context.clock?.moveTo(Math.floor(Date.now() / 1_000));
    provider.destroy();
    return conclude(deployment);
  } catch (error) {
    console.error(describeFailure(error));
    return error instanceof OtherCodeError ? 3 : 1;
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        network: { type: 'string', default: 'local' },
        'to-present': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (isNetworkName(values.network)) {
      return { network: values.network, toPresent: values['to-present'], help: values.help };
    }
    console.error(`There is no network "${values.network}". Known: ${Object.keys(networks).join(', ')}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return undefined;
}

function conclude(deployment: Deployment): number {
  for (const act of deployment.waiting) console.error(describeWaiting(act));
  const words = deployment.sent === 0 ? 'Nothing to do: no transaction sent.' : `${deployment.sent} transactions sent.`;
  console.log(words);
  if (deployment.waiting.length === 0) return 0;
  console.log(`${deployment.waiting.length} acts wait for other people or for their time; run this again then.`);
  return 4;
}

/** An act that was announced here is made here when its delay is over; one whose key is elsewhere is handed out whole. */
function describeWaiting({ by, from, what, to, data, notBefore }: WaitingAct): string {
  if (notBefore === undefined) return `! waits for ${by} (${from}): ${what}\n    to ${to}\n    data ${data}`;
  return `! announced by ${by} (${from}), not before ${new Date(notBefore * 1_000).toISOString()}: ${what}`;
}
