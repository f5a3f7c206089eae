'use client';

import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type Address, encodeFunctionData } from 'viem';
import { shortAddress } from '@/components/person.tsx';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** Who may file and bring documents for a holder: the last word on each in the ClaimBook's own log. */
export async function readDelegates({ client, at }: ChainReader, holder: Address): Promise<readonly Address[]> {
  const logs = await client.getContractEvents({
    address: at.claimBook,
    abi: claimBookAbi,
    eventName: 'DelegateSet',
    args: { holder },
    fromBlock: BigInt(at.startBlock),
    strict: true,
  });
  const last = new Map(logs.map(({ args }) => [args.delegate, args.may]));
  return [...last].filter(([, may]) => may).map(([delegate]) => delegate);
}

export function useDelegates(holder: Address | undefined) {
  const reader = useChainReader();
  return useQuery(
    queryOptions({
      queryKey: ['delegates', reader.chainId, holder],
      queryFn: () => (holder === undefined ? [] : readDelegates(reader, holder)),
      enabled: holder !== undefined,
    }),
  );
}

/** Carries "may" or "may no longer" to the transaction sheet. */
export function useSetDelegate(): (delegate: Address, may: boolean) => void {
  const t = useTranslations('claims.delegates');
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (delegate, may) => {
    const act = may ? 'let' : 'stop';
    const args = [delegate, may] as const;
    start({
      key: `delegate-${act}-${delegate}`,
      title: t(`${act}.title`),
      explanation: t(`${act}.explanation`, { who: shortAddress(delegate) }),
      moves: [],
      call: () => ({
        to: at.claimBook,
        data: encodeFunctionData({ abi: claimBookAbi, functionName: 'setDelegate', args }),
      }),
      doneText: t(`${act}.done`),
    });
  };
}
