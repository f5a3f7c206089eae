'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Section } from '@/components/section.tsx';
import { useProduct } from '@/lib/catalogue/get-product.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PolicyView } from '../api/policy-view.ts';
import { renewalOffer } from '../renewal-offer.ts';
import { RenewalForm } from './renewal-form.tsx';

/** The cover that follows this one: from when it can be bought, what it costs, and whether waiting periods go on. */
export function RenewalSection({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies.renewal');
  const format = useFormat();
  const now = useNow();
  const offer = renewalOffer(policy, now);
  if (offer.kind === 'none') return null;
  return (
    <Section title={t('section')} note={t('sectionNote')} id="renew">
      {offer.kind === 'renewed' ? (
        <p>
          {t('renewed')}{' '}
          <Link
            href={`/policies/${String(offer.by)}`}
            className="underline decoration-dotted underline-offset-4 hover:decoration-solid"
          >
            {t('follower', { id: String(offer.by) })}
          </Link>
        </p>
      ) : null}
      {offer.kind === 'later' ? <p className="text-quiet">{t('later', { from: format.date(offer.from) })}</p> : null}
      {offer.kind === 'now' ? <OnSale policy={policy} startsAt={offer.startsAt} gap={offer.gap} /> : null}
    </Section>
  );
}

/** The same version while it sells, because only it takes over waiting periods; else the one that sells now. */
function OnSale(props: { readonly policy: PolicyView; readonly startsAt: number; readonly gap: boolean }) {
  const { productId, versionId } = props.policy;
  const { data, error, refetch } = useProduct(productId);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={2} />;
  const same = data.versions.find((version) => version.versionId === versionId && version.status === 'on-sale');
  return <RenewalForm {...props} version={same ?? data.product} />;
}
