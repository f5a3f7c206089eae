'use client';

import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useTranslations } from 'next-intl';
import { StatusWord, type StatusTone } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PolicyView } from '../api/policy-view.ts';

const tones: Readonly<Record<PolicyView['status'], StatusTone>> = {
  waiting: 'clock',
  active: 'money',
  tail: 'clock',
  closable: 'over',
  closed: 'over',
};

/** Status in words, and beside it what time does next. */
export function PolicyStatus({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies');
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <StatusWord tone={tones[policy.status]}>{t(`status.${policy.status}`)}</StatusWord>
      <TimeLeft policy={policy} />
    </p>
  );
}

function TimeLeft({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies');
  const format = useFormat();
  const now = useNow();
  const words = {
    waiting: () => t('waitingUntil', { when: format.date(policy.countsFrom) }),
    active: () => t('daysLeft', { days: Math.max(0, Math.floor((policy.endAt - now) / DAY)) }),
    tail: () => t('reportUntil', { when: format.date(policy.tailEndsAt) }),
    closable: () => t('endedOn', { when: format.date(policy.endAt) }),
    closed: () => t('endedOn', { when: format.date(policy.closedAt ?? policy.endAt) }),
  } as const;
  return (
    <span className="text-13 text-quiet" suppressHydrationWarning>
      {words[policy.status]()}
    </span>
  );
}
