'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Amount } from '@/components/amount.tsx';
import { FailedFace, Shape } from '@/components/faces.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useDeskSummary } from '../../api/get-queue.ts';

/** The numbers of my day, on one line. */
export function DeskFigures() {
  const t = useTranslations('adjudication.figures');
  const format = useFormat();
  const { data, error, refetch } = useDeskSummary();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  const figure = (label: string, value: ReactNode, tone = ''): ReactNode => (
    <div className="border-t border-line pt-3">
      <dt className="label">{label}</dt>
      <dd className={`figure mt-1 text-24 font-medium ${tone}`}>{value}</dd>
    </div>
  );
  const count = (value: number | undefined): ReactNode =>
    value === undefined ? <Shape className="h-7 w-10" /> : format.number(value);
  return (
    <dl aria-label={t('title')} className="grid grid-cols-2 gap-x-6 gap-y-4 pb-8 sm:grid-cols-3 lg:grid-cols-6">
      {figure(t('open'), count(data?.openCount))}
      {figure(
        t('breached'),
        count(data?.breachedCount),
        data !== undefined && data.breachedCount > 0 ? 'text-breach' : '',
      )}
      {figure(
        t('dueToday'),
        count(data?.dueTodayCount),
        data !== undefined && data.dueTodayCount > 0 ? 'text-clock' : '',
      )}
      {figure(t('mine'), count(data?.mineCount))}
      {figure(t('decidedToday'), count(data?.decidedTodayByMe))}
      {figure(
        t('paidToday'),
        data === undefined ? (
          <Shape className="h-7 w-20" />
        ) : data.asset === null ? (
          '—'
        ) : (
          <Amount units={data.paidTodayByMe} asset={data.asset} />
        ),
        'text-money',
      )}
    </dl>
  );
}
