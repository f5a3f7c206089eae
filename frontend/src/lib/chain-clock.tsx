'use client';

import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { createPublicClient, http, type PublicClient } from 'viem';
import { isLocalChain } from '@/config/runtime-config.ts';
import { useRuntime } from './runtime.tsx';

export const chainOffsetKey = ['chain-clock'] as const;

/** Seconds the chain is ahead of this device's clock. */
async function readOffset(client: PublicClient): Promise<number> {
  const [latest, pending] = await Promise.all([
    client.getBlock({ blockTag: 'latest' }),
    client.getBlock({ blockTag: 'pending' }).catch(() => undefined),
  ]);
  const chain = Number(
    pending === undefined || pending.timestamp < latest.timestamp ? latest.timestamp : pending.timestamp,
  );
  return chain - Math.floor(Date.now() / 1000);
}

const NowContext = createContext<number | undefined>(undefined);

/**
 * Time as the chain tells it. Elsewhere it is this device's clock; on the local chain, whose time can be moved,
 * it follows the chain. Ticks every second for words such as "in 12 seconds".
 */
export function ChainClockProvider({
  initialNow,
  children,
}: {
  readonly initialNow: number;
  readonly children: ReactNode;
}) {
  const runtime = useRuntime();
  const local = isLocalChain(runtime);
  const { data: offset = 0 } = useQuery({
    queryKey: chainOffsetKey,
    queryFn: () => readOffset(createPublicClient({ transport: http(runtime.rpcUrl) })),
    enabled: local,
    refetchInterval: 5_000,
    staleTime: 0,
  });
  const [now, setNow] = useState(initialNow);
  useEffect(() => {
    const tick = () => {
      setNow(Math.floor(Date.now() / 1000) + offset);
    };
    tick();
    const timer = setInterval(tick, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [offset]);
  return <NowContext value={now}>{children}</NowContext>;
}

/** Chain time now, seconds. */
export function useNow(): number {
  const now = useContext(NowContext);
  if (now === undefined) throw new Error('useNow needs ChainClockProvider around it');
  return now;
}
