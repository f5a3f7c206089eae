'use client';

import { useTranslations } from 'next-intl';
import type { Permission, TransactionStage } from '@/lib/transaction.ts';
import { Knot, type KnotKind, Thread } from '../thread/thread.tsx';

type Step = 'permit' | 'approve' | 'sign' | 'sent' | 'mined' | 'recorded';

const order: readonly Step[] = ['permit', 'approve', 'sign', 'sent', 'mined', 'recorded'];

/** The step a stage is waiting in; `recorded` has none left. */
function currentStep(stage: TransactionStage, permission: Permission['kind'] | undefined): Step | undefined {
  switch (stage.at) {
    case 'checking':
    case 'ready':
      return permission ?? 'sign';
    case 'permitting':
      return 'permit';
    case 'approving':
      return 'approve';
    case 'signing':
      return 'sign';
    case 'sent':
      return 'mined';
    case 'mined':
      return 'recorded';
    case 'recorded':
    case 'failed':
      return undefined;
  }
}

export interface StageThreadProps {
  readonly stage: TransactionStage;
  readonly permission: Permission['kind'] | undefined;
}

/** Sign, sent, mined, recorded: the same thread as a claim, for seconds instead of days. */
export function StageThread({ stage, permission }: StageThreadProps) {
  const t = useTranslations('transaction.steps');
  if (stage.at === 'failed') return null;
  const steps = order.filter((step) => (step === 'permit' || step === 'approve' ? step === permission : true));
  const current = currentStep(stage, permission);
  const at = current === undefined ? steps.length : steps.indexOf(current);
  const idle = stage.at === 'checking' || stage.at === 'ready';
  const kindOf = (position: number): KnotKind => (position < at ? 'done' : position === at && !idle ? 'now' : 'next');
  return (
    <div className="mt-6" aria-live="polite">
      <Thread label={t('label')}>
        {steps.map((step, position) => (
          <Knot
            key={step}
            kind={step === 'recorded' && position < at ? 'money' : kindOf(position)}
            title={t(`${step}.title`)}
            last={position === steps.length - 1}
          >
            {position === at && !idle ? <span className="text-13 text-quiet">{t(`${step}.now`)}</span> : null}
          </Knot>
        ))}
      </Thread>
    </div>
  );
}
