'use client';

import { clockWords } from '@makewhole/domain/claims/claim-words.ts';
import { articleOf } from '@makewhole/domain/claims/law-articles.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { DataTable, type TableColumn } from '@/components/table/data-table.tsx';
import { useProducts } from '@/lib/catalogue/get-products.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSla } from '../../api/get-sla.ts';
import { slaRegister, type SlaRow } from '../../sla-register.ts';

/** Every clock of the law, article by article: kept, late, running, breached. */
export function SlaRegister() {
  const t = useTranslations('audit.sla');
  const { data, error, refetch } = useSla();
  const hour = Math.floor(useNow() / 3_600) * 3_600;
  const rows = useMemo(() => slaRegister(data ?? [], hour), [data, hour]);
  const columns = useColumns();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={4} />;
  if (rows.length === 0) return <EmptyFace title={t('empty')} />;
  return (
    <DataTable
      caption={t('caption')}
      rows={rows}
      columns={columns}
      rowId={(row) => `${String(row.profileId)}-${row.clock}`}
      density="dense"
    />
  );
}

function useColumns(): ReadonlyArray<TableColumn<SlaRow>> {
  const t = useTranslations('audit.sla.column');
  const words = useTranslations('audit.sla');
  const locale = useLocale();
  const format = useFormat();
  const { data: products = [] } = useProducts();
  return useMemo(() => {
    const labelOf = (profileId: number): string | undefined =>
      products.find((version) => version.profile?.profileId === profileId)?.profile?.label;
    const cite = (row: SlaRow): string => {
      const label = labelOf(row.profileId);
      return label === undefined
        ? words('profile', { id: row.profileId })
        : inLocale(articleOf(label, row.clock).cite, locale);
    };
    const count = (tone: string) => (value: number) => (
      <span className={value > 0 ? tone : 'text-quiet'}>{format.number(value)}</span>
    );
    return [
      {
        id: 'article',
        header: t('article'),
        cell: (row) => (
          <span>
            {cite(row)}
            <span className="block text-12 text-quiet">
              {labelOf(row.profileId) ?? ''} · {inLocale(clockWords[row.clock], locale)}
            </span>
          </span>
        ),
        sortBy: cite,
      },
      { id: 'met', header: t('met'), align: 'end', cell: (row) => count('')(row.met), sortBy: (row) => row.met },
      {
        id: 'late',
        header: t('late'),
        align: 'end',
        cell: (row) => count('text-breach font-medium')(row.late),
        sortBy: (row) => row.late,
      },
      {
        id: 'running',
        header: t('running'),
        align: 'end',
        wide: true,
        cell: (row) => count('')(row.running),
        sortBy: (row) => row.running,
      },
      {
        id: 'breached',
        header: t('breached'),
        align: 'end',
        cell: (row) => count('text-breach font-medium')(row.breached),
        sortBy: (row) => row.breached,
      },
      {
        id: 'worst',
        header: t('worst'),
        align: 'end',
        wide: true,
        cell: (row) =>
          row.worstSeconds === 0 ? (
            <span className="text-quiet">{words('never')}</span>
          ) : (
            format.duration(row.worstSeconds)
          ),
        sortBy: (row) => row.worstSeconds,
      },
    ];
  }, [t, words, locale, format, products]);
}
