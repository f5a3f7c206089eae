'use client';

import { pauseFlags } from '@makewhole/domain/access/pause-flags.ts';
import { pauseControlAbi } from '@makewhole/domain/chain/abi/PauseControl.ts';
import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { RENEWAL_PERIOD } from '@makewhole/domain/policies/renewal.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Hex } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import type { PolicyView } from './policy-view.ts';

/** What the chain alone knows of the policy that the next cover is to follow. */
export interface StandingCover {
  /** It covers its object now; or did last, once nothing does. */
  readonly isLatestOnObject: boolean;
  /** Last second in which the next cover may begin, seconds: its end, with what pauses of sales took of its last days. */
  readonly followableUntil: number;
}

type Policy = Pick<PolicyView, 'policyId' | 'objectKey' | 'endAt'>;

export function standingCoverQueryOptions(reader: ChainReader, { policyId, objectKey, endAt }: Policy) {
  const { client, at, chainId } = reader;
  return queryOptions({
    queryKey: ['standing-cover', chainId, policyId, objectKey],
    queryFn: async (): Promise<StandingCover> => ({
      isLatestOnObject: objectKey !== null && (await lastOn(reader, objectKey)) === policyId,
      followableUntil: await client.readContract({
        address: at.pauseControl,
        abi: pauseControlAbi,
        functionName: 'endWithPauses',
        args: [pauseFlags.indexOf('Sell'), endAt - RENEWAL_PERIOD, endAt],
      }),
    }),
  });
}

/** Asked of the contracts themselves, as a renewal does. */
export function useStandingCover(policy: Policy) {
  return useQuery(standingCoverQueryOptions(useChainReader(), policy));
}

/** What was undone never covered the object, so that what runs comes first. */
async function lastOn({ client, at }: ChainReader, objectKey: Hex): Promise<number> {
  const register = { address: at.policyBook, abi: policyBookAbi, args: [objectKey] } as const;
  const running = await client.readContract({ ...register, functionName: 'policyOnObject' });
  return running === 0 ? client.readContract({ ...register, functionName: 'latestOnObject' }) : running;
}
