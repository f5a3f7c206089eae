'use client';

import { useTranslations } from 'next-intl';
import { Deadline } from '@/components/deadline.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import type { PanelDispute } from '../api/read-dispute.ts';
import { type PanelStage, stageWindow } from '../panel-stage.ts';

const steps = ['evidence', 'drawing', 'sealing', 'opening', 'counting', 'ruled'] as const;
type Step = (typeof steps)[number];

const stepOf: Readonly<Record<PanelStage, Step>> = {
  evidence: 'evidence',
  lot: 'drawing',
  drawing: 'drawing',
  sealing: 'sealing',
  replacing: 'sealing',
  opening: 'opening',
  counting: 'counting',
  ruled: 'ruled',
};

/** From the evidence to the ruling: what is over, what runs and until when, what comes. */
export function PanelClock({ dispute, stage }: { readonly dispute: PanelDispute; readonly stage: PanelStage }) {
  const t = useTranslations('panel.clock');
  const at = steps.indexOf(stepOf[stage]);
  const window = stageWindow(dispute, stage);
  return (
    <Thread label={t('label')}>
      {steps.map((step, place) => {
        const here = place === at;
        const over = place < at || stage === 'ruled';
        return (
          <Knot
            key={step}
            kind={over ? 'done' : here ? 'now' : 'next'}
            title={t(`${step}.title`)}
            when={
              here && window !== undefined ? (
                <Deadline act={t(`${step}.act`)} startsAt={window.startsAt} endsAt={window.endsAt} />
              ) : undefined
            }
            last={place === steps.length - 1}
          >
            {here ? <span className="text-13 text-quiet">{t(`now.${stage}`)}</span> : null}
          </Knot>
        );
      })}
    </Thread>
  );
}
