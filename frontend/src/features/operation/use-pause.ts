'use client';

import { useTranslations } from 'next-intl';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PauseFlag } from './pause-board.ts';
import { type PauseAct, pauseCall } from './transactions/pause.ts';

/** Carries one act on one flag through the transaction sheet. */
export function usePause(): (flag: PauseFlag, act: PauseAct) => void {
  const t = useTranslations('operation');
  const format = useFormat();
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (flag, act) => {
    const what = t(`flags.${flag}.name`);
    start({
      key: `pause:${flag}:${act.kind}`,
      title: t(`act.${act.kind}.title`, { what }),
      explanation:
        act.kind === 'lift'
          ? t('act.lift.explanation')
          : t(`act.${act.kind}.explanation`, { stops: t(`flags.${flag}.stops`), when: format.dateTime(act.endsAt) }),
      call: () => pauseCall(at.pauseControl, flag, act),
      doneText: t(`act.${act.kind}.done`),
    });
  };
}
