/** `npm run health [-- --network NAME] [--rpc URL] [--json]`: the invariants that can be seen from outside, on a live book. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { createPublicClient, http } from 'viem';

import { isNetworkName, networks, type NetworkRow } from '../config/networks.ts';
import { describeFailure } from '../deploy/describe-failure.ts';
import { findPlaces } from './find-places.ts';
import { judgeHealth, type HealthVerdict } from './judge-health.ts';
import { readHealth } from './read-health.ts';
import { nodeLines, readNodes } from './read-nodes.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const HELP = `npm run health -- [options]

  --network NAME  one of ${Object.keys(networks).join(', ')} (default: local)
  --rpc URL       a node of it (default: ${networks.local.rpcDefault}, or the network's variable)
  --json          {"chainId","block","healthy","invariants":[{"name","says","looked","faults"}],"nodes":[{"operator","health",…}]}

Then how the observation nodes of this machine are. Reads only. Exit codes: 0 everything holds; 1 an invariant is broken; 2 wrong usage; 3 the book could not be read.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.log(options);
    return options === HELP ? 0 : 2;
  }
  const { network, url, json } = options;
  try {
    const client = createPublicClient({ transport: http(url, { batch: { batchSize: 50 }, timeout: 60_000 }) });
    const facts = await readHealth(client, findPlaces(root, network, process.env));
    const invariants = judgeHealth(facts);
    const healthy = invariants.every(({ faults }) => faults.length === 0);
    const { chainId, block } = facts;
    const nodes = await readNodes(resolve(root, process.env['MAKEWHOLE_DATA_DIR'] ?? '.data'), chainId);
    console.log(
      json
        ? JSON.stringify({ chainId, block: Number(block), healthy, invariants, nodes: nodes ?? [] })
        : [print(invariants, block), ...nodeLines(nodes)].join('\n'),
    );
    return healthy ? 0 : 1;
  } catch (error) {
    console.error(`The book on ${network.name} could not be read at ${url}: ${describeFailure(error)}`);
    return 3;
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        network: { type: 'string', default: 'local' },
        rpc: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return HELP;
    if (!isNetworkName(values.network))
      return `There is no network "${values.network}". Known: ${Object.keys(networks).join(', ')}.`;
    const network: NetworkRow = networks[values.network];
    const url = values.rpc ?? process.env[network.rpcEnv] ?? network.rpcDefault;
    return url === undefined
      ? `Name a node of ${network.name}: --rpc URL, or ${network.rpcEnv}.`
      : { network, url, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function print(invariants: readonly HealthVerdict[], block: bigint): string {
  const lines = invariants.flatMap(({ name, says, looked, faults }) => [
    `  ${faults.length === 0 ? 'holds ' : 'BROKEN'}  ${name.padEnd(6)} ${says} (${looked})`,
    ...faults.map((fault) => `            ${fault}`),
  ]);
  const broken = invariants.filter(({ faults }) => faults.length > 0).length;
  const sum = broken === 0 ? `All ${invariants.length} hold` : `${broken} of ${invariants.length} are broken`;
  return [...lines, '', `${sum}, at block ${block}.`].join('\n');
}
