'use client';

import { useTranslations } from 'next-intl';
import { CopyText } from '@/components/copy-text.tsx';
import { CoverGauge, type GaugePart } from '@/components/cover-gauge.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { shortAddress } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type PoolSolvency, useSolvency } from '../../api/read-solvency.ts';

/** Each pool's assets against every liability, asked of the chain by this browser. */
export function CoverGauges() {
  const { data, error, refetch } = useSolvency();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={new ApiFailure('unreachable', 0)}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={4} rowClass="h-32" />;
  return (
    <div className="grid gap-x-12 gap-y-12 md:grid-cols-2">
      {data.map((pool) => (
        <Gauge key={pool.pool} pool={pool} />
      ))}
    </div>
  );
}

function Gauge({ pool }: { readonly pool: PoolSolvency }) {
  const t = useTranslations('audit.cover');
  const lines = useTranslations('adjudication.views.lines');
  const format = useFormat();
  const { buckets, asset } = pool;
  const parts: readonly GaugePart[] = [
    { id: 'free', label: t('free'), units: buckets.freeAssets, fill: 'money' },
    { id: 'locked', label: t('locked'), units: buckets.lockedAssets, fill: 'ink' },
    { id: 'reserved', label: t('reserved'), units: buckets.reservedAssets, fill: 'clock' },
    { id: 'payable', label: t('payable'), units: buckets.payableAssets, fill: 'note' },
    { id: 'unearned', label: t('unearned'), units: buckets.unearnedAssets, fill: 'hatch' },
    { id: 'fees', label: t('fees'), units: buckets.feesAssets, fill: 'line' },
  ];
  const line =
    pool.line === 'PROPERTY' || pool.line === 'MOTOR' || pool.line === 'HEALTH' || pool.line === 'TRAVEL'
      ? lines(pool.line)
      : pool.line;
  const unbounded = pool.coverBps > 1_000_000_000n;
  return (
    <article aria-label={line} data-testid={`gauge-${pool.line}`}>
      <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{line}</h3>
        <StatusWord tone={pool.solvent ? 'money' : 'breach'}>{pool.solvent ? t('solvent') : t('insolvent')}</StatusWord>
      </header>
      <CoverGauge
        caption={t('caption', { line })}
        asset={asset}
        parts={parts}
        total={pool.accountedAssets}
        totalLabel={t('accounted')}
      />
      <dl className="mt-2 text-13 text-quiet">
        <div className="flex justify-between py-1">
          <dt>{t('balance')}</dt>
          <dd className="figure">{format.money(pool.balanceAssets, asset)}</dd>
        </div>
        <div className="flex justify-between py-1">
          <dt>{t('owed')}</dt>
          <dd className="figure">{format.money(buckets.owedAssets, asset)}</dd>
        </div>
        <div className="flex justify-between py-1">
          <dt>{t('ratio')}</dt>
          <dd className="figure">{unbounded ? t('noLiability') : format.percent(pool.coverBps)}</dd>
        </div>
        <div className="flex justify-between py-1">
          <dt>{t('pool')}</dt>
          <dd>
            <CopyText text={pool.pool}>
              <span className="font-mono">{shortAddress(pool.pool)}</span>
            </CopyText>
          </dd>
        </div>
      </dl>
    </article>
  );
}
