'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Section } from '@/components/section.tsx';
import { IndexCurve } from '@/lib/catalogue/index-curve.tsx';
import { useZoneName } from '@/lib/catalogue/use-reading.ts';
import { useVersion, type VersionView } from '@/lib/claim/get-version.ts';
import { saidOf } from '@/lib/observation/observation-view.ts';
import { usePolicyObservations } from '../api/get-observations.ts';
import type { WholePolicy } from '../api/policy-view.ts';
import { LatestObservation } from './latest-observation.tsx';

/** A policy that pays by what is observed: the last observation on its curve, where it counts, and that one may still file by hand. */
export function IndexSection({ policy }: { readonly policy: WholePolicy }) {
  const t = useTranslations('policies.index');
  const nameOf = useZoneName();
  const { data: version } = useVersion(policy.versionId);
  if (version === undefined || version.curve.length === 0) return null;
  return (
    <Section title={t('title')} note={t('note', { where: nameOf(policy.zone ?? 0) })}>
      <Observed policy={policy} version={version} />
      <p className="mt-5 max-w-prose">
        {t('byHand')}{' '}
        <Link href={`/policies/${String(policy.policyId)}/claim`} className="underline underline-offset-4">
          {t('byHandLink')}
        </Link>
      </p>
    </Section>
  );
}

function Observed({ policy, version }: { readonly policy: WholePolicy; readonly version: VersionView }) {
  const t = useTranslations('observations.policy');
  const { data, error, refetch } = usePolicyObservations(policy.policyId);
  const latest = data?.find(({ word }) => word !== null) ?? data?.[0];
  const said = latest === undefined ? undefined : saidOf(latest);
  return (
    <>
      {error !== null && data === undefined ? (
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : data === undefined ? (
        <LoadingFace rows={3} />
      ) : latest === undefined ? (
        <EmptyFace title={t('none')}>{t('noneText')}</EmptyFace>
      ) : (
        <LatestObservation observation={latest} policy={policy} version={version} />
      )}
      <IndexCurve
        version={{ asset: policy.asset, terms: version }}
        limitAssets={policy.limitAssets}
        {...(said === undefined ? {} : { observed: said })}
      />
    </>
  );
}
