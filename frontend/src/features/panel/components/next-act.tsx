'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import type { PanelDispute } from '../api/read-dispute.ts';
import type { PanelStage } from '../panel-stage.ts';
import type { PanelAct } from '../transactions/panel-acts.ts';
import { usePanelAct } from '../use-panel-act.ts';

/** The step that is anybody's: without it the dispute stands still. */
export function NextAct({ dispute, stage }: { readonly dispute: PanelDispute; readonly stage: PanelStage }) {
  const t = useTranslations('panel.act');
  const act = usePanelAct(dispute.disputeId);
  const next = nextActOf(dispute, stage);
  if (next === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-l-2 border-clock wash-clock px-4 py-3">
      <p className="min-w-0 flex-1">{t(`${next.act}.why`)}</p>
      <Button
        onClick={() => {
          act(next);
        }}
        data-testid={`panel-${next.act}`}
      >
        {t(`${next.act}.action`)}
      </Button>
    </div>
  );
}

type OpenAct = Extract<PanelAct, { act: 'giveUpSeed' | 'drawSeats' | 'replaceSilent' | 'giveRuling' | 'tellRuling' }>;

function nextActOf(dispute: PanelDispute, stage: PanelStage): OpenAct | undefined {
  if (stage === 'evidence' && dispute.round === 0) {
    if (dispute.anchored) return { act: 'drawSeats' };
    return dispute.seedPromised ? undefined : { act: 'giveUpSeed' };
  }
  if (stage === 'lot') return { act: 'giveUpSeed' };
  if (stage === 'drawing') return { act: 'drawSeats' };
  if (stage === 'replacing') return { act: 'replaceSilent' };
  if (stage === 'counting') return { act: 'giveRuling' };
  if (stage === 'ruled' && !dispute.told) return { act: 'tellRuling' };
  return undefined;
}
