'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/button.tsx';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { useSession } from '@/lib/session.ts';
import { usePolicies } from '../api/get-policies.ts';
import { PolicySheet } from './policy-sheet.tsx';

/** Policies of the wallet signed in, those one can still use first. */
export function MyCover() {
  const t = useTranslations('policies');
  const { address } = useSession();
  const { data, error, refetch } = usePolicies(address);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={3} rowClass="h-40" />;
  if (data.length === 0)
    return (
      <EmptyFace
        title={t('empty')}
        action={
          <LinkButton look="primary" href="/#products">
            {t('choose')}
          </LinkButton>
        }
      >
        {t('emptyText')}
      </EmptyFace>
    );
  const rank = { active: 0, waiting: 1, tail: 2, closable: 3, closed: 4 } as const;
  const sorted = data.toSorted((a, b) => rank[a.status] - rank[b.status] || b.policyId - a.policyId);
  return (
    <ul className="grid gap-5">
      {sorted.map((policy) => (
        <li key={policy.policyId}>
          <PolicySheet policy={policy} />
        </li>
      ))}
    </ul>
  );
}
