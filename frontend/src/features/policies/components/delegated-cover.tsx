'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/button.tsx';
import { FailedFace } from '@/components/faces.tsx';
import { Person } from '@/components/person.tsx';
import { Section } from '@/components/section.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useSession } from '@/lib/session.ts';
import { useDelegatedPolicies } from '../api/get-policies.ts';
import { PolicyStatus } from './policy-words.tsx';

/** Policies of others on which the reader may file; nothing at all when nobody named them. */
export function DelegatedCover() {
  const t = useTranslations('policies');
  const codes = useClaimWords();
  const { address } = useSession();
  const { data, error, refetch } = useDelegatedPolicies(address);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  const open = (data ?? []).filter(({ status }) => status !== 'closed' && status !== 'closable');
  if (open.length === 0) return null;
  return (
    <Section title={t('delegated.section')} note={t('delegated.note')}>
      <ul className="divide-y divide-line border-y border-line" data-testid="delegated-cover">
        {open.map((policy) => (
          <li key={policy.policyId} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
            <div className="grid gap-1">
              <p className="font-medium">
                {codes.product(policy.productId)} · {t('number', { id: String(policy.policyId) })}
              </p>
              <Person address={policy.holder} />
              <PolicyStatus policy={policy} />
            </div>
            <LinkButton href={`/policies/${String(policy.policyId)}/claim`}>{t('delegated.file')}</LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
