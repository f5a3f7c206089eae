'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '../claim/use-chain-reader.ts';
import { type ObservationAct, observationCall, type ObservedPeriod } from './observation-acts.ts';

/** Carries one act about a period to the transaction sheet. */
export function useObservationAct(period: ObservedPeriod): (act: ObservationAct) => void {
  const t = useTranslations('observations.act');
  const { at } = useChainReader();
  const { start } = useTransaction();
  const queries = useQueryClient();
  return (act) => {
    const bond = act.act === 'dispute' ? formatEther(act.bond) : '0';
    const name = act.act === 'dispute' && act.bond === 0n ? 'disputeFree' : act.act;
    start({
      key: `observation-${act.act}-${period.source}-${String(period.region)}-${String(period.periodStart)}`,
      title: t(`${name}.title`),
      explanation: t(`${name}.explanation`, { bond }),
      moves: [],
      call: () => observationCall(at, period, act),
      doneText: t(`${name}.done`),
      onRecorded: () => {
        void queries.invalidateQueries();
      },
    });
  };
}
