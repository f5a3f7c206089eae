'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type PanelAct, panelCall } from './transactions/panel-acts.ts';

/** Carries one act before the panel to the transaction sheet. */
export function usePanelAct(disputeId: bigint): (act: PanelAct) => void {
  const t = useTranslations('panel.act');
  const { at } = useChainReader();
  const { start } = useTransaction();
  const queries = useQueryClient();
  return (act) => {
    start({
      key: `panel-${act.act}-${disputeId.toString()}`,
      title: t(`${act.act}.title`, { dispute: disputeId.toString() }),
      explanation: t(`${act.act}.explanation`),
      moves: [],
      call: () => panelCall(at.appealPanel, disputeId, act),
      doneText: t(`${act.act}.done`),
      onRecorded: () => {
        void queries.invalidateQueries();
      },
    });
  };
}
