'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Section } from '@/components/section.tsx';
import { IndexCurve } from '@/lib/catalogue/index-curve.tsx';
import { useZoneName } from '@/lib/catalogue/use-reading.ts';
import { useVersion } from '@/lib/claim/get-version.ts';
import type { WholePolicy } from '../api/policy-view.ts';

/** A policy that pays by what is observed: the curve, where it counts, and that one may still file by hand. */
export function IndexSection({ policy }: { readonly policy: WholePolicy }) {
  const t = useTranslations('policies.index');
  const nameOf = useZoneName();
  const { data: version } = useVersion(policy.versionId);
  if (version === undefined || version.curve.length === 0) return null;
  return (
    <Section title={t('title')} note={t('note', { where: nameOf(policy.zone ?? 0) })}>
      <IndexCurve version={{ asset: policy.asset, terms: version }} limitAssets={policy.limitAssets} />
      <p className="mt-5 max-w-prose">
        {t('byHand')}{' '}
        <Link href={`/policies/${String(policy.policyId)}/claim`} className="underline underline-offset-4">
          {t('byHandLink')}
        </Link>
      </p>
    </Section>
  );
}
