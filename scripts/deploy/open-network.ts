import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { HDNodeWallet, JsonRpcProvider, Mnemonic, Wallet, getAddress, type Signer } from 'ethers';

import { lawProfiles } from '../config/law-profiles.ts';
import type { NetworkRow } from '../config/networks.ts';
import { DEVELOPMENT_PHRASE, people, type Seated } from '../config/people.ts';
import { products } from '../config/products.ts';
import { createChainClock } from './chain-clock.ts';
import type { DeployContext, Seat } from './deploy-context.ts';
import { fileManifest } from './manifest.ts';
import { environmentAssessor, phraseAssessor } from './open-assessor.ts';
import { certifierWallet, environmentCertifier } from './open-certifier.ts';
import { environmentOperators, phraseOperators } from './open-operators.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** A node and what the environment says about who signs there. */
export interface OpenNetworkInput {
  readonly network: NetworkRow;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onSend: DeployContext['onSend'];
  readonly onStep: DeployContext['onStep'];
}

export interface OpenNetwork {
  readonly provider: JsonRpcProvider;
  readonly context: DeployContext;
}

/** The node of a network. @throws Error when its address is not known. */
export function openProvider(network: NetworkRow, env: OpenNetworkInput['env']): JsonRpcProvider {
  const url = env[network.rpcEnv] ?? network.rpcDefault;
  if (url === undefined) throw new Error(`Set ${network.rpcEnv} to the address of a node of ${network.name}.`);
  const provider = new JsonRpcProvider(url, network.chainId, {
    staticNetwork: true,
    batchMaxCount: 1,
    cacheTimeout: -1,
  });
  if (network.movesTime) provider.pollingInterval = 50;
  return provider;
}

/** Everything the deployment needs on a network reached by JSON-RPC. */
export function openNetwork({ network, env, onSend, onStep }: OpenNetworkInput): OpenNetwork {
  const provider = openProvider(network, env);
  const seatOf = network.keys === 'phrase' ? phraseSeats(provider) : environmentSeats(provider, env);
  const folder = network.keepsManifestInCode
    ? resolve(root, 'scripts/config/deployments')
    : resolve(root, env['MAKEWHOLE_DATA_DIR'] ?? '.data', 'deployments');
  return {
    provider,
    context: {
      network,
      provider,
      deployer: network.keys === 'phrase' ? phraseSigner(provider, people.admin.index) : deployerKey(provider, env),
      seatOf,
      asset: network.asset === 'test-dollar' ? undefined : assetAddress(network.asset.addressEnv, env),
      firstNonce: network.keys === 'phrase' ? 0 : 'current',
      laws: lawProfiles,
      products,
      assessor: network.keys === 'phrase' ? phraseAssessor() : environmentAssessor(env),
      operators: network.keys === 'phrase' ? phraseOperators() : environmentOperators(env),
      certifier: network.keys === 'phrase' ? certifierWallet().address : environmentCertifier(env),
      manifest: fileManifest(resolve(folder, `${network.chainId}.json`)),
      clock: network.movesTime
        ? createChainClock(provider, (method, params) => provider.send(method, params))
        : undefined,
      onSend,
      onStep,
    },
  };
}

/** An account of the development phrase. */
export function phraseSigner(provider: JsonRpcProvider, index: number): HDNodeWallet {
  const mnemonic = Mnemonic.fromPhrase(DEVELOPMENT_PHRASE);
  return HDNodeWallet.fromMnemonic(mnemonic, `m/44'/60'/0'/0/${index}`).connect(provider);
}

function phraseSeats(provider: JsonRpcProvider): DeployContext['seatOf'] {
  return (person) => {
    const signer = phraseSigner(provider, people[person].index);
    return Promise.resolve({ address: signer.address, signer });
  };
}

function environmentSeats(provider: JsonRpcProvider, env: OpenNetworkInput['env']): DeployContext['seatOf'] {
  return (person) => Promise.resolve(environmentSeat(provider, env, person));
}

/** MAKEWHOLE_PRODUCT_MANAGER_KEY signs; MAKEWHOLE_PRODUCT_MANAGER_ADDRESS only names. */
function environmentSeat(provider: JsonRpcProvider, env: OpenNetworkInput['env'], person: Seated): Seat {
  const prefix = `MAKEWHOLE_${person.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
  const key = env[`${prefix}_KEY`];
  if (key !== undefined && key !== '') {
    const wallet = new Wallet(key, provider);
    return { address: wallet.address, signer: wallet };
  }
  const address = env[`${prefix}_ADDRESS`];
  if (address === undefined || address === '') {
    throw new Error(`Set ${prefix}_ADDRESS (or ${prefix}_KEY, when this machine signs for them).`);
  }
  return { address: getAddress(address), signer: undefined };
}

function deployerKey(provider: JsonRpcProvider, env: OpenNetworkInput['env']): Signer {
  const key = env['MAKEWHOLE_DEPLOYER_KEY'];
  if (key === undefined || key === '') throw new Error('Set MAKEWHOLE_DEPLOYER_KEY to the key of a fresh account.');
  return new Wallet(key, provider);
}

function assetAddress(variable: string, env: OpenNetworkInput['env']): string {
  const address = env[variable];
  if (address === undefined || address === '') throw new Error(`Set ${variable} to the address of the asset.`);
  return getAddress(address);
}
