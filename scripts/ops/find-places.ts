import { resolve } from 'node:path';

import { getAddress, type Address } from 'viem';

import type { NetworkRow } from '../config/networks.ts';
import { addresses } from '../../domain/chain/addresses.ts';
import { present } from '../../domain/primitives/assert.ts';
import { fileManifest } from '../deploy/manifest.ts';
import type { HealthPlaces } from './read-health.ts';

/**
 * Where a book is: from the manifest its deployment wrote, else from the addresses generated with the code.
 *
 * @throws Error when neither knows it.
 */
export function findPlaces(root: string, network: NetworkRow, env: NodeJS.ProcessEnv): HealthPlaces {
  const folder = network.keepsManifestInCode
    ? resolve(root, 'scripts/config/deployments')
    : resolve(root, env['MAKEWHOLE_DATA_DIR'] ?? '.data', 'deployments');
  const manifest = fileManifest(resolve(folder, `${network.chainId}.json`)).load();
  if (manifest === undefined) {
    const found = Object.entries(addresses).find(([chainId]) => Number(chainId) === network.chainId)?.[1];
    const known = present(
      found,
      `no deployment on ${network.name} is known: there is no ${folder}/${network.chainId}.json`,
    );
    return { ...known, startBlock: BigInt(known.startBlock), pools: Object.values(known.pools) };
  }
  const { contracts } = manifest;
  const at = (place: string): Address =>
    getAddress(present(contracts[place], `the manifest says where ${place} is`).address);
  return {
    startBlock: BigInt(Math.min(...Object.values(contracts).map(({ block }) => block))),
    asset: manifest.asset === undefined ? at('testDollar') : getAddress(manifest.asset),
    productBook: at('productBook'),
    policyBook: at('policyBook'),
    groupDesk: at('groupDesk'),
    claimBook: at('claimBook'),
    lens: at('lens'),
    pools: Object.keys(contracts)
      .filter((place) => place.startsWith('pool.'))
      .map(at),
  };
}
