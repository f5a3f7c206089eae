'use client';

import { LifeBuoy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useConnection } from 'wagmi';
import { LinkButton } from '@/components/button.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { usePolicy } from '../api/get-policy.ts';
import { IndexSection } from './index-section.tsx';
import { LimitLeft } from './limit-left.tsx';
import { PolicyClaims } from './policy-claims.tsx';
import { PolicyFace } from './policy-face.tsx';
import { PolicyFacts } from './policy-facts.tsx';
import { PolicyHistory } from './policy-history.tsx';
import { PayeesSection } from './payees-section.tsx';
import { PolicyServiceSection } from './policy-service.tsx';
import { PolicyStatus } from './policy-words.tsx';
import { RenewalSection } from './renewal-section.tsx';
import { TransferSection } from './transfer-section.tsx';

/** One policy as the document it is. */
export function PolicyPage({ policyId }: { readonly policyId: number }) {
  const t = useTranslations('policies');
  const codes = useClaimWords();
  const { address } = useConnection();
  const { data, error, refetch } = usePolicy(policyId);
  if (error !== null && data === undefined)
    return (
      <div className="py-16">
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </div>
    );
  if (data === undefined)
    return (
      <div className="py-16">
        <LoadingFace rows={8} />
      </div>
    );
  const { policy, claims, history } = data;
  const over = policy.status === 'closed' || policy.status === 'closable';
  return (
    <>
      <PageHead
        above={
          <Link href="/policies" className="underline decoration-dotted underline-offset-4 hover:text-ink">
            {t('title')}
          </Link>
        }
        title={`${codes.product(policy.productId)} · ${t('number', { id: String(policyId) })}`}
        lead={t('detail.lead')}
        actions={
          over ? undefined : (
            <LinkButton
              look="primary"
              size="large"
              href={`/policies/${String(policyId)}/claim`}
              icon={<LifeBuoy aria-hidden strokeWidth={1.5} className="size-6" />}
            >
              {t('happened')}
            </LinkButton>
          )
        }
      />
      <div className="grid gap-6 border-y border-ink py-6 sm:grid-cols-2">
        <PolicyStatus policy={policy} />
        <LimitLeft policy={policy} />
      </div>
      <Section first title={t('detail.claims')}>
        <PolicyClaims claims={claims} asset={policy.asset} />
      </Section>
      <IndexSection policy={policy} />
      <Section title={t('detail.facts')}>
        <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <PolicyFacts policy={policy} />
          <PolicyFace policy={policy} />
        </div>
      </Section>
      {policy.status === 'closed' ? null : <PayeesSection policy={policy} mine={address === policy.holder} />}
      {address === policy.holder ? <RenewalSection policy={policy} /> : null}
      {over || address !== policy.holder ? null : (
        <Section title={t('service.section')} note={t('service.sectionNote')}>
          <PolicyServiceSection policy={policy} />
          <TransferSection policy={policy} />
        </Section>
      )}
      <Section title={t('detail.history')}>
        <PolicyHistory history={history} policy={policy} />
      </Section>
    </>
  );
}
