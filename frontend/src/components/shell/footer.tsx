'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { chainOf } from '@/config/chains.ts';
import { getIndexedBlock } from '@/lib/head.ts';
import { useRuntime } from '@/lib/runtime.tsx';

/** What rules here, and how far the index has read. */
export function Footer() {
  const t = useTranslations('shell.footer');
  const runtime = useRuntime();
  const { data } = useQuery({
    queryKey: ['head'],
    queryFn: () => getIndexedBlock(runtime.apiUrl),
    refetchInterval: 15_000,
    retry: false,
  });
  return (
    <footer className="mt-24 border-t border-line">
      <div className="leaf flex flex-wrap justify-between gap-x-8 gap-y-2 py-8 text-13 text-quiet">
        <p>
          {t('rule')} {t('law')}
        </p>
        <p className="figure flex gap-4">
          <span>{chainOf(runtime).name}</span>
          <span>{data === undefined ? t('blockUnknown') : t('block', { block: data.toString() })}</span>
        </p>
      </div>
    </footer>
  );
}
