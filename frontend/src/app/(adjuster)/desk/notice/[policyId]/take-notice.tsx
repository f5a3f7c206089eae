'use client';

import { useTranslations } from 'next-intl';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { FileClaim } from '@/features/claims/components/filing/file-claim.tsx';
import { useFilingDraft } from '@/features/claims/use-filing-draft.ts';
import { usePolicyForFiling } from '@/lib/claim/get-policy.ts';
import { useVersion } from '@/lib/claim/get-version.ts';

/** The holder's own questions, answered by telephone. What is confidential on the chain only the holder can state. */
export function TakeNotice({ policyId }: { readonly policyId: number }) {
  const t = useTranslations('adjudication.notice');
  const policy = usePolicyForFiling(policyId);
  const version = useVersion(policy.data?.versionId);
  const kept = useFilingDraft(policyId);
  const error = policy.error ?? version.error;
  if (error !== null)
    return (
      <div className="py-14">
        <FailedFace
          error={error}
          onRetry={() => {
            void policy.refetch();
            void version.refetch();
          }}
        />
      </div>
    );
  if (policy.data === undefined || version.data === undefined || kept.keeping === 'loading')
    return <LoadingFace rows={5} rowClass="h-24" />;
  if (version.data.sensitive)
    return (
      <div className="py-14">
        <EmptyFace title={t('confidential')}>{t('confidentialText')}</EmptyFace>
      </div>
    );
  return <FileClaim taker="carrier" policy={policy.data} version={version.data} kept={kept} />;
}
