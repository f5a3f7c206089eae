'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Notice } from '@/components/section.tsx';
import type { ClaimCourse } from '@/lib/claim/course.ts';
import { type ClaimId, claimPath, formatClaimNumber } from '@/lib/claim/values.ts';

/** The other claims on the same loss: the one this continues, and the one that continues this. */
export function SameLoss({ course }: { readonly course: ClaimCourse }) {
  const { original, supplementedBy } = course;
  if (original === undefined && supplementedBy === undefined) return null;
  return (
    <div className="mb-6 grid gap-3">
      {original === undefined ? null : <Other kind="continues" claimId={original} />}
      {supplementedBy === undefined ? null : <Other kind="continued" claimId={supplementedBy} />}
    </div>
  );
}

function Other({ kind, claimId }: { readonly kind: 'continues' | 'continued'; readonly claimId: ClaimId }) {
  const t = useTranslations('claims.sameLoss');
  return (
    <Notice>
      {t(kind)}{' '}
      <Link href={claimPath(claimId)} className="underline decoration-dotted underline-offset-4 hover:decoration-solid">
        {t('claim', { number: formatClaimNumber(claimId) })}
      </Link>
    </Notice>
  );
}
