'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PolicyView } from '../api/policy-view.ts';

/** What is left of the limit: figure first, then a bar with what was paid and what is reserved. Nothing once cover is over. */
export function LimitLeft({ policy }: { readonly policy: PolicyView }) {
  return policy.status === 'closed' || policy.status === 'closable' ? null : <Left policy={policy} />;
}

function Left({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies');
  const format = useFormat();
  const { asset, limitAssets, paidAssets, reservedAssets } = policy;
  const share = (part: bigint) => `${String(limitAssets === 0n ? 0 : Number((part * 10_000n) / limitAssets) / 100)}%`;
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Amount units={policy.remainingAssets} asset={asset} size="medium" />
        <span className="text-13 text-quiet">{t('left', { limit: format.money(limitAssets, asset) })}</span>
      </p>
      <span aria-hidden className="mt-2 flex h-1.5 w-full bg-money">
        <span className="h-full flex-1" />
        <span className="h-full border-l-2 border-raised bg-clock" style={{ width: share(reservedAssets) }} />
        <span className="h-full bg-line-strong" style={{ width: share(paidAssets) }} />
      </span>
    </div>
  );
}
