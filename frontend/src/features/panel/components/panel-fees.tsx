'use client';

import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { Notice } from '@/components/section.tsx';
import { usePanelCredit } from '../api/read-dispute.ts';
import { usePanelAct } from '../use-panel-act.ts';

/** Fees one earned by opened votes: they wait until they are fetched. Nothing waits: nothing is shown. */
export function PanelFees() {
  const t = useTranslations('panel.fees');
  const { address } = useConnection();
  const { data = 0n } = usePanelCredit(address);
  const act = usePanelAct(0n);
  if (address === undefined || data === 0n) return null;
  return (
    <div className="mb-8" data-testid="panel-fees">
      <Notice tone="money" title={t('title', { amount: formatEther(data) })}>
        <p>{t('text')}</p>
        <Button
          className="mt-3"
          onClick={() => {
            act({ act: 'collect', to: address });
          }}
          data-testid="collect-fees"
        >
          {t('action')}
        </Button>
      </Notice>
    </div>
  );
}
