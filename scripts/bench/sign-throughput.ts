import type { HDAccount } from 'viem/accounts';
import type { Hex } from 'viem';

import { callBatch } from './bench-chain.ts';

/** A call of one of the accounts. */
export interface BenchCall {
  readonly from: HDAccount;
  readonly to: Hex;
  readonly data: Hex;
}

/** Signs calls with nonces kept here, so that nobody waits for a receipt before the next call. */
export type BenchSigner = (calls: readonly BenchCall[]) => Promise<readonly Hex[]>;

const FEE_CAP = 100n * 10n ** 9n;
const GAS = 600_000n;

/** Asks once where each account stands; nothing else may send for them from then on. */
export async function createBenchSigner(
  url: string,
  chainId: number,
  accounts: readonly HDAccount[],
): Promise<BenchSigner> {
  const asked = accounts.map(({ address }) => ({ method: 'eth_getTransactionCount', params: [address, 'latest'] }));
  const counts = (await callBatch(url, asked)).map(Number);
  const nonces = new Map(accounts.map(({ address }, index) => [address, counts[index] ?? 0]));
  const fees = { type: 'eip1559', maxFeePerGas: FEE_CAP, maxPriorityFeePerGas: 0n } as const;
  return async (calls) =>
    await Promise.all(
      calls.map(async ({ from, to, data }) => {
        const nonce = nonces.get(from.address) ?? 0;
        nonces.set(from.address, nonce + 1);
        return await from.signTransaction({ ...fees, chainId, to, data, nonce, gas: GAS });
      }),
    );
}
