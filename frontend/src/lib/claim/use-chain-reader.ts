'use client';

import { useMemo } from 'react';
import { createPublicClient, http, type PublicClient } from 'viem';
import { chainOf } from '@/config/chains.ts';
import { useRuntime } from '../runtime.tsx';
import { type Deployment, deploymentOn } from './deployment.ts';

/** What reads the chain itself, without index, API or wallet. */
export interface ChainReader {
  readonly client: PublicClient;
  readonly chainId: number;
  readonly at: Deployment;
}

export function useChainReader(): ChainReader {
  const runtime = useRuntime();
  return useMemo(
    () => ({
      client: createPublicClient({ chain: chainOf(runtime), transport: http(runtime.rpcUrl, { retryCount: 1 }) }),
      chainId: runtime.chainId,
      at: deploymentOn(runtime.chainId),
    }),
    [runtime],
  );
}
