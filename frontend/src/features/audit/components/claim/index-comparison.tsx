'use client';

import { useTranslations } from 'next-intl';
import { Notice } from '@/components/section.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { CheckedCaseFile } from '@/lib/claim/use-case-file-check.ts';
import { compareWithIndex } from '../../compare-with-index.ts';

/** Whether the index tells the same story as the chain, entry by entry. */
export function IndexComparison({ claim, proof }: { readonly claim: ClaimView; readonly proof: CheckedCaseFile }) {
  const t = useTranslations('audit.compare');
  const differences = compareWithIndex(claim, proof);
  if (differences.length === 0) return <p>{t('same', { count: proof.entries.length })}</p>;
  return (
    <Notice tone="breach" title={t('differs')}>
      <ul className="list-disc pl-5">
        {differences.map((one) => (
          <li key={`${one.code}-${String(one.seq)}`}>{t(one.code, { seq: one.seq })}</li>
        ))}
      </ul>
    </Notice>
  );
}
