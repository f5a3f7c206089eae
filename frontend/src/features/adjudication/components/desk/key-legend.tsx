'use client';

import { useTranslations } from 'next-intl';
import { deskKeys } from '../../use-desk-keys.ts';

/** What the keys do, below the table; not on a phone, which has none. */
export function KeyLegend() {
  const t = useTranslations('adjudication.keys');
  return (
    <dl aria-label={t('label')} className="mt-4 hidden flex-wrap gap-x-6 gap-y-1 pb-16 text-13 text-quiet md:flex">
      {deskKeys.map((key) => (
        <div key={key} className="flex items-center gap-2">
          <dt>
            <kbd className="rounded-press border border-line-strong px-1.5 font-mono text-12 text-ink">{key}</kbd>
          </dt>
          <dd>{t(key)}</dd>
        </div>
      ))}
    </dl>
  );
}
