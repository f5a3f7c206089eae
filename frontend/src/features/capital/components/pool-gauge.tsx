'use client';

import { useTranslations } from 'next-intl';
import { CoverGauge } from '@/components/cover-gauge.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PoolView } from '../api/get-pools.ts';
import type { useSolvency } from '../api/get-solvency.ts';

type Solvency = NonNullable<ReturnType<typeof useSolvency>['data']>;
const MOST = 10_000_000n;

/** `solvency()` of a pool as one bar that sums exactly, with what the token itself says beside it. */
export function PoolGauge({ pool, solvency }: { readonly pool: PoolView; readonly solvency: Solvency }) {
  const t = useTranslations('capital');
  const format = useFormat();
  const { buckets, balanceAssets, accountedAssets, coverBps } = solvency;
  const balance = format.money(balanceAssets, pool.asset);
  return (
    <div>
      <p className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1">
        {coverBps > MOST ? null : (
          <span>
            <span className="figure text-24 font-medium">{format.ratio(coverBps)}</span>{' '}
            <span className="text-quiet">{t('cover')}</span>
          </span>
        )}
        <span className="text-13 text-quiet">{t('onChain')}</span>
      </p>
      <CoverGauge
        caption={t('gauge')}
        asset={pool.asset}
        total={accountedAssets}
        totalLabel={t('total')}
        parts={[
          { id: 'free', label: t('parts.free'), units: buckets.freeAssets, fill: 'money' },
          { id: 'locked', label: t('parts.locked'), units: buckets.lockedAssets, fill: 'ink' },
          { id: 'reserved', label: t('parts.reserved'), units: buckets.reservedAssets, fill: 'clock' },
          { id: 'payable', label: t('parts.payable'), units: buckets.payableAssets, fill: 'note' },
          { id: 'unearned', label: t('parts.unearned'), units: buckets.unearnedAssets, fill: 'hatch' },
          { id: 'fees', label: t('parts.fees'), units: buckets.feesAssets, fill: 'line' },
        ]}
      />
      <p className={balanceAssets >= accountedAssets ? 'mt-2 text-13 text-quiet' : 'mt-2 text-breach'}>
        {balanceAssets >= accountedAssets ? t('solvent', { balance }) : t('short', { balance })}
      </p>
      {buckets.owedAssets === 0n ? null : (
        <p role="alert" className="mt-2 text-breach">
          {t('owed', { amount: format.money(buckets.owedAssets, pool.asset) })}
        </p>
      )}
    </div>
  );
}
