'use client';

import { LifeBuoy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LinkButton } from '@/components/button.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PolicyView } from '../api/policy-view.ts';
import { renewalOffer } from '../renewal-offer.ts';
import { LimitLeft } from './limit-left.tsx';
import { PolicyStatus } from './policy-words.tsx';

/** A policy as a document one can pick up: what, until when, how much is left, and the biggest button there is. */
export function PolicySheet({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies');
  const codes = useClaimWords();
  const format = useFormat();
  const now = useNow();
  const over = policy.status === 'closed' || policy.status === 'closable';
  const id = String(policy.policyId);
  return (
    <article className="grid gap-x-10 gap-y-6 border border-line bg-raised p-6 md:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="grid content-start gap-5">
        <header>
          <p className="label figure">{t('number', { id })}</p>
          <h2 className="text-24 font-medium">
            <Link href={`/policies/${id}`} className="rounded-press hover:underline hover:underline-offset-4">
              {codes.product(policy.productId)}
            </Link>
          </h2>
          <p className="mt-1 text-13 text-quiet">
            {t('detail.coverFromTo', { from: format.date(policy.startAt), to: format.date(policy.endAt) })}
          </p>
        </header>
        <PolicyStatus policy={policy} />
        <LimitLeft policy={policy} />
      </div>
      <div className="grid content-between gap-3">
        {over ? (
          <span />
        ) : (
          <LinkButton
            look="primary"
            size="large"
            href={`/policies/${id}/claim`}
            className="h-20! w-full"
            icon={<LifeBuoy aria-hidden strokeWidth={1.5} className="size-6" />}
          >
            {t('happened')}
          </LinkButton>
        )}
        <p className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-13">
          <Link
            href={`/policies/${id}`}
            className="underline decoration-dotted underline-offset-4 hover:decoration-solid"
          >
            {t('openPolicy', { id })}
          </Link>
          {renewalOffer(policy, now).kind === 'now' && policy.status !== 'closed' ? (
            <Link href={`/policies/${id}#renew`} className="font-medium underline underline-offset-4">
              {t('renewal.soon')}
            </Link>
          ) : null}
          {policy.openClaims.length === 0 ? null : (
            <span className="text-clock">{t('openClaims', { count: policy.openClaims.length })}</span>
          )}
        </p>
      </div>
    </article>
  );
}
