import { verifyMessage } from 'viem';
import type { Address } from 'viem';
import type { ChainReader, PoolAsset } from '../platform/chain-reader.ts';

/** What amounts are counted in, in tests. */
export const testAsset: PoolAsset = {
  address: '0x5FbDB2315678afecb367f032d93F642f64180aa3',
  symbol: 'tUSD',
  decimals: 6,
  hasPermit: true,
  exitNoticeSeconds: 30 * 86_400,
  poolName: 'Makewhole PROPERTY',
};

/** A chain that knows keys, and wallet contracts each owned by one key; the real ERC-1271 call is tested in chain-reader.test.ts. */
export function createTestChain(wallets: ReadonlyMap<Address, Address> = new Map()): ChainReader {
  return {
    chainId: 31_337,
    headBlock: async () => 100n,
    isSignedBy: async (address, message, signature) => {
      try {
        return await verifyMessage({ address: wallets.get(address) ?? address, message, signature });
      } catch {
        return false;
      }
    },
    assetOf: async () => testAsset,
  };
}
