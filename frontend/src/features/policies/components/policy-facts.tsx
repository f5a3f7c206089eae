'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { PaperLink } from '@/components/paper-link.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PolicyView } from '../api/policy-view.ts';

/** What was agreed, as it stands on the chain. */
export function PolicyFacts({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies.detail');
  const format = useFormat();
  const money = (units: bigint) => <span className="figure">{format.money(units, policy.asset)}</span>;
  return (
    <FactList className="border-t border-line">
      <Fact label={t('holder')}>
        <Person address={policy.holder} />
      </Fact>
      <Fact label={t('insured')}>
        {policy.insured === null || policy.insured === policy.holder ? (
          t('sameAsHolder')
        ) : (
          <Person address={policy.insured} />
        )}
      </Fact>
      <Fact label={t('limit')}>{money(policy.limitAssets)}</Fact>
      <Fact label={t('paid')}>{money(policy.paidAssets)}</Fact>
      <Fact label={t('reserved')}>{money(policy.reservedAssets)}</Fact>
      <Fact label={t('remaining')}>{money(policy.remainingAssets)}</Fact>
      {policy.deductibleAssets === null ? null : <Fact label={t('deductible')}>{money(policy.deductibleAssets)}</Fact>}
      <Fact label={t('cover')}>
        {t('coverFromTo', { from: format.dateTime(policy.startAt), to: format.dateTime(policy.endAt) })}
      </Fact>
      {policy.countsFrom === policy.startAt ? null : (
        <Fact label={t('counts')}>
          <Moment at={policy.countsFrom} />
        </Fact>
      )}
      <Fact label={t('report')}>
        <Moment at={policy.tailEndsAt} />
      </Fact>
      <Fact label={t('premium')}>{money(policy.premiumAssets)}</Fact>
      <Fact label={t('version')}>
        <Link href={`/wordings/${String(policy.versionId)}`} className="underline underline-offset-4 hover:text-money">
          {t('wording')} ({String(policy.versionId)})
        </Link>
      </Fact>
      <Fact label={t('papers')}>
        <span className="flex flex-wrap gap-x-5 gap-y-1">
          <PaperLink path={`policies/${String(policy.policyId)}/papers/certificate`}>{t('certificate')}</PaperLink>
          <PaperLink path={`policies/${String(policy.policyId)}/papers/premium-receipt`}>{t('receipt')}</PaperLink>
        </span>
      </Fact>
      <Fact label={t('transaction')}>
        <Hash hash={policy.tx} />
      </Fact>
    </FactList>
  );
}
