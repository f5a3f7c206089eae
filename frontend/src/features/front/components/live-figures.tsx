'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Amount } from '@/components/amount.tsx';
import { FailedFace, Shape } from '@/components/faces.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useFigures } from '../figures.ts';

/** Paid so far, median time to money, cover: read again every quarter of a minute. */
export function LiveFigures() {
  const t = useTranslations('front.figures');
  const format = useFormat();
  const { data, error, refetch } = useFigures();
  if (error !== null && data === undefined)
    return (
      <div className="mt-10 max-w-[38rem]">
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </div>
    );
  const loading = <Shape className="h-9 w-40" />;
  const median = data?.medianSecondsToMoney;
  return (
    <section aria-label={t('title')} className="mt-12" aria-busy={data === undefined}>
      <p className="min-h-[3.4rem]">
        {data === undefined ? (
          <Shape className="h-12 w-72" />
        ) : data.asset === null ? (
          <span className="figure text-48 font-medium">0</span>
        ) : (
          <Amount units={data.paidTotal} asset={data.asset} size="huge" tone="money" />
        )}
      </p>
      <p className="label">
        {data === undefined ? t('paid') : t('paidIn', { claims: t('paidClaims', { count: data.paidClaims }) })}
      </p>
      <dl className="mt-8 grid max-w-[38rem] gap-x-10 gap-y-6 sm:grid-cols-2">
        <Figure
          value={data === undefined ? loading : typeof median === 'number' ? format.duration(median) : '–'}
          label={typeof median === 'number' || data === undefined ? t('median') : t('noMedian')}
        />
        <Figure
          value={data === undefined ? loading : data.coverRatioBps === null ? '–' : format.ratio(data.coverRatioBps)}
          label={data?.coverRatioBps === null ? t('noCover') : t('cover')}
        />
      </dl>
    </section>
  );
}

function Figure({ value, label }: { readonly value: ReactNode; readonly label: string }) {
  return (
    <div className="flex flex-col-reverse justify-end border-t border-line pt-3">
      <dt className="label">{label}</dt>
      <dd className="figure min-h-9 text-24 font-medium">{value}</dd>
    </div>
  );
}
