'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { FailedFace, Shape } from '@/components/faces.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { IndexCurve } from '@/lib/catalogue/index-curve.tsx';
import { useReading, useZoneName } from '@/lib/catalogue/use-reading.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { usePolicyForFiling } from '@/lib/claim/get-policy.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useFinding } from '@/lib/claim/use-finding.ts';
import { useFormat } from '@/lib/format/use-format.ts';

export interface WhyObservedProps {
  readonly claim: ClaimView;
  readonly version: VersionView;
}

/** A claim that nobody filed: what was observed, where that lies on the curve, and what it came to. */
export function WhyObserved({ claim, version }: WhyObservedProps) {
  const t = useTranslations('claims.why.observed');
  const words = useTranslations('claims.why');
  const format = useFormat();
  const nameOf = useZoneName();
  const reading = useReading(version.observable);
  const { data: policy } = usePolicyForFiling(claim.policyId);
  const zone = policy?.zone ?? undefined;
  const finding = useFinding({ version, zone, periodStart: claim.lossAt });
  if (finding.error !== null)
    return (
      <FailedFace
        error={finding.error}
        onRetry={() => {
          void finding.refetch();
        }}
      />
    );
  if (zone === undefined || finding.data === undefined) return <Shape className="h-48 w-full" />;
  const { latest, rounds } = finding.data;
  const { limitAssets } = claim.policy;
  return (
    <div className="grid gap-6">
      <p className="max-w-prose">
        {t('sentence', { reading: reading(latest), where: nameOf(zone), when: format.date(claim.lossAt) })}
      </p>
      <IndexCurve version={{ asset: claim.asset, terms: version }} limitAssets={limitAssets} observed={latest} />
      <FactList>
        <Fact label={t('limit')}>{format.money(limitAssets, claim.asset)}</Fact>
        <Fact label={t('paid')}>{format.money(claim.paidAssets, claim.asset)}</Fact>
        {rounds > 1 ? <Fact label={t('words')}>{t('wordsCount', { count: rounds })}</Fact> : null}
      </FactList>
      <p className="max-w-prose text-13 text-quiet">{t('once')}</p>
      <p className="text-13 text-quiet">
        <Link href={`/wordings/${String(claim.versionId)}`} className="underline underline-offset-4">
          {words('wording')}
        </Link>
      </p>
    </div>
  );
}
