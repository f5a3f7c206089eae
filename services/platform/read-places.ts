import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Address } from 'viem';
import { addresses } from '../../domain/chain/addresses.ts';

const address = z.custom<Address>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value));
const manifestSchema = z.object({
  contracts: z.record(z.string(), z.object({ address, block: z.number().int().nonnegative() })),
});

/** Where a deployment is: its first block, and the address of each contract by its place. */
export interface Places {
  readonly startBlock: number;
  /** @throws Error naming the place that is not there. */
  readonly placeOf: (place: string) => Address;
}

/**
 * From the manifest the deployment left in the data folder, else from the addresses kept with the code.
 *
 * @throws Error when no deployment of the chain is known.
 */
export function readPlaces(dataDir: string, chainId: number): Places {
  const path = join(dataDir, 'deployments', `${chainId}.json`);
  const found = existsSync(path) ? fromManifest(path) : fromCode(chainId);
  if (found === undefined) throw new Error(`No deployment of chain ${chainId} is known: there is no ${path}.`);
  return {
    startBlock: found.startBlock,
    placeOf: (place) => {
      const parsed = address.safeParse(found.byPlace.get(place));
      if (!parsed.success) throw new Error(`The deployment of chain ${chainId} does not say where ${place} is.`);
      return parsed.data;
    },
  };
}

interface Found {
  readonly startBlock: number;
  readonly byPlace: ReadonlyMap<string, unknown>;
}

function fromManifest(path: string): Found {
  const { contracts } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return {
    startBlock: Math.min(...Object.values(contracts).map(({ block }) => block)),
    byPlace: new Map(Object.entries(contracts).map(([place, at]) => [place, at.address])),
  };
}

function fromCode(chainId: number): Found | undefined {
  const known = Object.entries(addresses).find(([id]) => Number(id) === chainId)?.[1];
  return known === undefined ? undefined : { startBlock: known.startBlock, byPlace: new Map(Object.entries(known)) };
}
