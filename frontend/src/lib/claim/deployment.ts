import { addresses } from '@makewhole/domain/chain/addresses.ts';

/** Addresses of the book on one chain. */
export type Deployment = (typeof addresses)[keyof typeof addresses];

/** @throws Error when this build knows no deployment on that chain */
export function deploymentOn(chainId: number): Deployment {
  const found = Object.entries(addresses).find(([id]) => Number(id) === chainId)?.[1];
  if (found === undefined) throw new Error(`This build knows no deployment on chain ${String(chainId)}`);
  return found;
}
