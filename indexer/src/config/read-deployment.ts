import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { Address } from 'viem';
import { z } from 'zod';

import { addresses } from '../../../domain/chain/addresses.ts';

/** One carrier's book: where its contracts are. */
export interface Deployment {
  readonly startBlock: number;
  readonly accessManager: Address;
  readonly pauseControl: Address;
  readonly lawBook: Address;
  readonly productBook: Address;
  readonly policyBook: Address;
  readonly salesDesk: Address;
  readonly serviceDesk: Address;
  readonly groupDesk: Address;
  readonly transferDesk: Address;
  readonly auditDesk: Address;
  readonly eligibilityDesk: Address;
  readonly claimBook: Address;
  readonly claimOffice: Address;
  readonly disputeDesk: Address;
  readonly adjusterDesk: Address;
  readonly arbitratorRegister: Address;
  readonly appealPanel: Address;
  readonly fastTrack: Address;
  readonly sourceRegister: Address;
  readonly observationFeed: Address;
  readonly parametricTrigger: Address;
  /** One per line of business. */
  readonly pools: readonly Address[];
}

const addressSchema = z.custom<Address>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));
const placeSchema = z.object({ address: addressSchema, block: z.number().int().nonnegative() });

/** The manifest that the deployment writes: place → address and block. */
const manifestSchema = z.object({ chainId: z.number().int(), contracts: z.record(z.string(), placeSchema) });

const POOL = 'pool.';

/**
 * The deployment of a chain: from the manifest the deployment left in the data folder, else from the addresses that are
 * generated with the code.
 *
 * @throws Error when neither knows the chain.
 */
export function readDeployment(input: { readonly chainId: number; readonly dataDir: string }): Deployment {
  const path = resolve(input.dataDir, 'deployments', `${input.chainId}.json`);
  if (existsSync(path)) return fromManifest(path, input.chainId);
  const known = Object.entries(addresses).find(([chainId]) => Number(chainId) === input.chainId)?.[1];
  if (known === undefined) {
    throw new Error(
      `No deployment of chain ${input.chainId} is known: there is no ${path}. Deploy first, or set MAKEWHOLE_CHAIN_ID.`,
    );
  }
  return { ...known, pools: Object.values(known.pools) };
}

function fromManifest(path: string, chainId: number): Deployment {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (manifest.chainId !== chainId) throw new Error(`${path} belongs to chain ${manifest.chainId}, not to ${chainId}.`);
  const at = (place: string): Address => {
    const contract = manifest.contracts[place];
    if (contract === undefined)
      throw new Error(`${path} does not say where ${place} is: the deployment is not finished.`);
    return contract.address;
  };
  const entries = Object.entries(manifest.contracts);
  return {
    startBlock: Math.min(...entries.map(([, { block }]) => block)),
    accessManager: at('accessManager'),
    pauseControl: at('pauseControl'),
    lawBook: at('lawBook'),
    productBook: at('productBook'),
    policyBook: at('policyBook'),
    salesDesk: at('salesDesk'),
    serviceDesk: at('serviceDesk'),
    groupDesk: at('groupDesk'),
    transferDesk: at('transferDesk'),
    auditDesk: at('auditDesk'),
    eligibilityDesk: at('eligibilityDesk'),
    claimBook: at('claimBook'),
    claimOffice: at('claimOffice'),
    disputeDesk: at('disputeDesk'),
    adjusterDesk: at('adjusterDesk'),
    arbitratorRegister: at('arbitratorRegister'),
    appealPanel: at('appealPanel'),
    fastTrack: at('fastTrack'),
    sourceRegister: at('sourceRegister'),
    observationFeed: at('observationFeed'),
    parametricTrigger: at('parametricTrigger'),
    pools: entries.filter(([place]) => place.startsWith(POOL)).map(([, { address }]) => address),
  };
}
