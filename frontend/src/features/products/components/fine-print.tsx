'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Hash } from '@/components/hash.tsx';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** What one should know before buying, and where the whole wording is. */
export function FinePrint({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products.fine');
  const wording = useTranslations('products.wording');
  const format = useFormat();
  const { terms, versionId } = version;
  return (
    <>
      <ul className="grid gap-3">
        <li>{t('tail', { days: terms.tailDays })}</li>
        <li>
          {terms.collateralBps === 10_000
            ? t('collateralFull')
            : t('collateral', { share: format.percent(terms.collateralBps) })}
        </li>
        <li>{t('frozen', { version: versionId })}</li>
      </ul>
      <p className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link
          href={`/wordings/${String(versionId)}`}
          className="font-medium underline underline-offset-4 hover:text-money"
        >
          {wording('open')}
        </Link>
        <Hash hash={version.termsHash} label={t('terms')} />
      </p>
      <p className="mt-1 text-13 text-quiet">{wording('note')}</p>
    </>
  );
}
