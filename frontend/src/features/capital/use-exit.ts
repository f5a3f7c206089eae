'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TransactionMove } from '@/lib/transaction.ts';
import type { PoolView } from './api/get-pools.ts';
import type { ExitRequest } from './api/get-position.ts';
import { leastOut } from './exit-state.ts';
import { type ExitAct, exitCall } from './transactions/exit.ts';

/** The three steps out of a pool, each told in the one sheet. */
export interface Exit {
  /** `assets` is what the shares are worth now, for the sentence. */
  request(shares: bigint, assets: bigint): void;
  cancel(): void;
  /** Books the earnings of days gone by; anyone may. */
  book(days: number): void;
  redeem(exit: ExitRequest): void;
}

export function useExit(pool: PoolView, poolName: string): Exit {
  const t = useTranslations('capital.exit');
  const format = useFormat();
  const { address } = useConnection();
  const { start } = useTransaction();
  const money = (units: bigint): string => format.money(units, pool.asset);
  const begin = (act: ExitAct, explanation: string, moves: readonly TransactionMove[] = []): void => {
    start({
      key: `exit:${pool.pool}:${act.kind}`,
      ...(address === undefined ? {} : { account: address }),
      title: t(`${act.kind}.title`, { pool: poolName }),
      explanation,
      moves,
      call: () => exitCall(pool.pool, act),
      doneText: t(`${act.kind}.done`),
    });
  };
  return {
    request: (shares, assets) => {
      const period = format.duration(pool.exitNoticeSeconds);
      begin({ kind: 'request', shares }, t('request.explanation', { amount: money(assets), period }));
    },
    cancel: () => {
      begin({ kind: 'cancel' }, t('cancel.explanation'));
    },
    book: (days) => {
      begin({ kind: 'book', days }, t('book.explanation', { days }));
    },
    redeem: ({ redeemableAssets }) => {
      if (address === undefined) return;
      const minAssets = leastOut(redeemableAssets);
      const move = { label: t('redeem.move'), units: redeemableAssets, asset: pool.asset, direction: 'in' } as const;
      begin(
        { kind: 'redeem', receiver: address, minAssets },
        t('redeem.explanation', { amount: money(redeemableAssets), least: money(minAssets) }),
        [move],
      );
    },
  };
}
