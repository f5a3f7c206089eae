import type { HDNodeWallet, JsonRpcProvider } from 'ethers';

/** A call to be signed. */
export interface PipelineCall {
  readonly from: HDNodeWallet;
  readonly to: string;
  readonly data: string;
  readonly gasLimit: bigint;
}

const FEE_CAP = 100n * 10n ** 9n;

/** Signs calls with nonces kept here, so that nobody waits for a receipt before the next call. */
export type SignPipeline = (calls: readonly PipelineCall[]) => Promise<readonly string[]>;

/** The accounts must not send anything else while the pipeline is used. */
export function createSignPipeline(provider: JsonRpcProvider, chainId: number): SignPipeline {
  const nonces = new Map<string, number>();
  return async (calls) => {
    const signed: string[] = [];
    for (const { from, to, data, gasLimit } of calls) {
      const nonce = nonces.get(from.address) ?? (await provider.getTransactionCount(from.address));
      nonces.set(from.address, nonce + 1);
      const fees = { type: 2, maxFeePerGas: FEE_CAP, maxPriorityFeePerGas: 0n };
      signed.push(await from.signTransaction({ chainId, to, data, nonce, gasLimit, ...fees }));
    }
    return signed;
  };
}
