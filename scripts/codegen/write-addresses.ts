import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { HDNodeWallet } from 'ethers';

import { networks } from '../config/networks.ts';
import { DEVELOPMENT_PHRASE } from '../config/people.ts';
import { manifestSchema, type Manifest } from '../deploy/manifest.ts';
import { predictAddresses, type Addresses } from '../deploy/predict-addresses.ts';
import { GENERATED_MARK, type GeneratedFile } from './generated-file.ts';

const manifests = resolve(fileURLToPath(new URL('../config/deployments', import.meta.url)));

/**
 * Addresses by chain id. On the local chain they follow from the deployer and its nonces; elsewhere from the manifests that
 * are kept with the code.
 */
export function writeAddresses(): GeneratedFile {
  const deployer = HDNodeWallet.fromPhrase(DEVELOPMENT_PHRASE).address;
  const local = predictAddresses({ deployer, firstNonce: 0, asset: undefined });
  const books = [
    { chainId: networks.local.chainId, addresses: local, startBlock: 0 },
    ...readManifests().map((manifest) => ({
      chainId: manifest.chainId,
      addresses: predictAddresses({
        deployer: manifest.deployer,
        firstNonce: manifest.firstNonce,
        asset: manifest.asset,
      }),
      startBlock: manifest.contracts['accessManager']?.block ?? 0,
    })),
  ];
  const text = [GENERATED_MARK, '', 'export const addresses = {', ...books.map(bookText), '} as const;', ''].join('\n');
  return { path: 'domain/chain/addresses.ts', text };
}

interface Book {
  readonly chainId: number;
  readonly addresses: Addresses;
  readonly startBlock: number;
}

function bookText({ chainId, addresses, startBlock }: Book): string {
  const { asset, pools, libraries, ...contracts } = addresses;
  const line = ([name, address]: readonly [string, string]): string => `    ${name}: '${address}',`;
  return [
    `  ${chainId}: {`,
    `    startBlock: ${startBlock},`,
    line(['asset', asset]),
    line(['testDollar', asset]),
    ...Object.entries(contracts).map(line),
    '    pools: {',
    ...Object.entries(pools).map((pool) => `  ${line(pool)}`),
    '    },',
    '    libraries: {',
    ...Object.entries(libraries).map((library) => `  ${line(library)}`),
    '    },',
    '  },',
  ].join('\n');
}

function readManifests(): readonly Manifest[] {
  if (!existsSync(manifests)) return [];
  return readdirSync(manifests)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => manifestSchema.parse(JSON.parse(readFileSync(resolve(manifests, name), 'utf8'))));
}
