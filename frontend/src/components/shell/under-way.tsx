'use client';

import { useTranslations } from 'next-intl';
import { useTransaction } from '../transaction/transaction-provider.tsx';

/** Says in the header that something is on its way; pressing shows it. */
export function UnderWay() {
  const t = useTranslations('transaction');
  const { underWay, reopen } = useTransaction();
  const first = underWay[0];
  if (first === undefined) return null;
  return (
    <button
      type="button"
      onClick={() => {
        reopen(first.key);
      }}
      className="inline-flex h-9 items-center gap-2 rounded-press px-3 text-13 text-clock hover:bg-raised"
    >
      <span aria-hidden className="size-2 animate-pulse rounded-full bg-clock" />
      <span className="max-sm:sr-only">{t('underWay', { count: underWay.length })}</span>
    </button>
  );
}
