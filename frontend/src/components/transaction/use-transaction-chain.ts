'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { TransactionNotFoundError, TransactionReceiptNotFoundError } from 'viem';
import { useConfig, useConnection } from 'wagmi';
import { estimateFeesPerGas, estimateGas, getPublicClient, getWalletClient } from 'wagmi/actions';
import { chainOf } from '@/config/chains.ts';
import { getIndexedBlock } from '@/lib/head.ts';
import { knownErrors } from '@/lib/known-errors.ts';
import { permitTypedData, splitPermit } from '@/lib/permit.ts';
import type { TransactionChain } from '@/lib/run-transaction.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import type { TransactionCall } from '@/lib/transaction.ts';
import { withGasMargin } from '@/lib/with-gas-margin.ts';

/** Gives the state machine its hands: the connected wallet, the node and the API of this deployment. */
export function useTransactionChain(): TransactionChain {
  const config = useConfig();
  const runtime = useRuntime();
  const queries = useQueryClient();
  const { address, chainId } = useConnection();
  return useMemo(() => {
    const client = () => {
      const found = getPublicClient(config, { chainId: runtime.chainId });
      if (found === undefined) throw new Error(`No client for chain ${String(runtime.chainId)}`);
      return found;
    };
    const gasOf = (call: Omit<TransactionCall, 'leastGas'>): Promise<bigint> =>
      estimateGas(config, {
        chainId: runtime.chainId,
        ...call,
        ...(address === undefined ? {} : { account: address }),
      });
    return {
      chainId: runtime.chainId,
      account: address,
      errors: knownErrors,
      walletChainId: () => Promise.resolve(chainId ?? 0),
      simulate: async ({ leastGas = 0n, ...call }) => {
        // As the next block will see it: what is dated "now" lies after the last one.
        await client().call({ blockTag: 'pending', account: address, ...call });
        const [gas, fees] = await Promise.all([gasOf(call), estimateFeesPerGas(config, { chainId: runtime.chainId })]);
        return (gas > leastGas ? gas : leastGas) * fees.maxFeePerGas;
      },
      signPermit: async (data) => {
        const wallet = await getWalletClient(config, { chainId: runtime.chainId });
        return splitPermit(data, await wallet.signTypedData(permitTypedData(data)));
      },
      send: async ({ leastGas = 0n, ...call }) => {
        const wallet = await getWalletClient(config, { chainId: runtime.chainId });
        const gas = withGasMargin(await gasOf(call), leastGas);
        return wallet.sendTransaction({ ...call, gas, chain: chainOf(runtime) });
      },
      lookUp: async (hash) => {
        try {
          return await client().getTransactionReceipt({ hash });
        } catch (error) {
          if (!(error instanceof TransactionReceiptNotFoundError)) throw error;
        }
        try {
          await client().getTransaction({ hash });
          return 'pending';
        } catch (error) {
          if (error instanceof TransactionNotFoundError) return 'unknown';
          throw error;
        }
      },
      indexedBlock: () => getIndexedBlock(runtime.apiUrl),
      refresh: () => queries.invalidateQueries(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    };
  }, [config, runtime, queries, address, chainId]);
}
