import type { Address } from 'viem';

import type { Refusal } from './refusal.ts';

/** The asset: balances, and whom it refuses. */
export interface ModelToken {
  readonly balances: Map<Address, bigint>;
  readonly refused: Set<Address>;
}

export function balanceOf(balances: ReadonlyMap<Address, bigint>, account: Address): bigint {
  return balances.get(account) ?? 0n;
}

export function addTo<Key>(amounts: Map<Key, bigint>, key: Key, assets: bigint): void {
  amounts.set(key, (amounts.get(key) ?? 0n) + assets);
}

/** Moves the asset, as an ERC-20 that keeps a blacklist does. */
export function transfer(token: ModelToken, from: Address, to: Address, assets: bigint): Refusal {
  if (token.refused.has(from) || token.refused.has(to)) return 'AccountBlacklisted';
  if (balanceOf(token.balances, from) < assets) return 'ERC20InsufficientBalance';
  addTo(token.balances, from, -assets);
  addTo(token.balances, to, assets);
  return undefined;
}
