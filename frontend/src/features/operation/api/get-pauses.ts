'use client';

import { pauseControlAbi } from '@makewhole/domain/chain/abi/PauseControl.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type PauseEvent, pauseFlags } from '../pause-board.ts';

/** Every pause ever proposed, set or lifted, oldest first, out of the chain's own logs. */
export async function getPauses({ client, at }: ChainReader): Promise<readonly PauseEvent[]> {
  const logs = await client.getContractEvents({
    address: at.pauseControl,
    abi: pauseControlAbi,
    fromBlock: BigInt(at.startBlock),
    strict: true,
  });
  const events = await Promise.all(
    logs.map(async (log): Promise<PauseEvent | undefined> => {
      if (log.eventName === 'AuthorityUpdated') return undefined;
      const flag = pauseFlags[log.args.flag];
      if (flag === undefined) return undefined;
      switch (log.eventName) {
        case 'PauseProposed': {
          const { timestamp } = await client.getBlock({ blockNumber: log.blockNumber });
          const { proposer: by, endsAt } = log.args;
          return { flag, kind: 'proposed', by, endsAt, at: Number(timestamp) };
        }
        case 'PauseSet': {
          const { proposer, approver: by, startsAt, endsAt } = log.args;
          return { flag, kind: 'set', proposer, by, at: startsAt, endsAt };
        }
        case 'PauseLifted':
          return { flag, kind: 'lifted', by: log.args.by, at: log.args.endedAt };
      }
    }),
  );
  return events.filter((event) => event !== undefined);
}

export function pausesQueryOptions(reader: ChainReader) {
  return queryOptions({
    queryKey: ['pauses', reader.chainId],
    queryFn: () => getPauses(reader),
    refetchInterval: 15_000,
  });
}

export function usePauses() {
  return useQuery(pausesQueryOptions(useChainReader()));
}
