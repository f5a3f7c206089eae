'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PoolView } from './api/get-pools.ts';
import { depositCall, depositPermission } from './transactions/deposit.ts';

/** Prepares a deposit and opens the transaction sheet. */
export function useDeposit(pool: PoolView, poolName: string) {
  const t = useTranslations('capital');
  const format = useFormat();
  const { client } = useChainReader();
  const { start } = useTransaction();
  return useMutation({
    mutationFn: async ({ owner, assets }: { readonly owner: Address; readonly assets: bigint }) => {
      const input = { pool: pool.pool, asset: pool.asset.address, owner, assets };
      const permission = await depositPermission(client, input);
      start({
        key: `deposit:${pool.pool}:${owner}`,
        account: owner,
        title: t('planTitle', { pool: poolName }),
        explanation: t('planText', { amount: format.money(assets, pool.asset) }),
        moves: [{ label: t('move'), units: assets, asset: pool.asset, direction: 'out' }],
        ...(permission === undefined ? {} : { permission }),
        call: () => depositCall(input),
        doneText: t('done'),
      });
    },
  });
}
