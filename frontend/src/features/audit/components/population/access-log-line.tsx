'use client';

import { useTranslations } from 'next-intl';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Hash } from '@/components/hash.tsx';
import { Notice } from '@/components/section.tsx';
import { useAccessLogProof } from '../../api/get-population.ts';

/** Whether the log of who looked at what is whole: recomputed by the service on every asking. */
export function AccessLogLine() {
  const t = useTranslations('audit.access');
  const { data, error, refetch } = useAccessLogProof();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={1} />;
  if (!data.intact)
    return (
      <Notice tone="breach" title={t('broken', { line: data.brokenAt })}>
        {t(`why.${data.why}`)}
      </Notice>
    );
  return (
    <p className="flex flex-wrap items-center gap-x-4">
      {t('whole', { count: data.entries })}
      <Hash hash={data.head} label={t('head')} check={{ state: 'same' }} />
    </p>
  );
}
