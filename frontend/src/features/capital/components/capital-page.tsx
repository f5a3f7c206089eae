'use client';

import { useTranslations } from 'next-intl';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { usePools } from '../api/get-pools.ts';
import { PoolSection } from './pool-section.tsx';

/** Every pool of the book: what stands behind the policies, and the way in. */
export function CapitalPage() {
  const t = useTranslations('capital');
  const { data, error, refetch } = usePools();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={6} rowClass="h-20" />;
  if (data.length === 0) return <EmptyFace title={t('empty')}>{t('emptyText')}</EmptyFace>;
  return data.map((pool) => <PoolSection key={pool.pool} pool={pool} />);
}
