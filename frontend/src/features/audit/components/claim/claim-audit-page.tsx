'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import { type CheckedCaseFile, useCaseFileCheck } from '@/lib/claim/use-case-file-check.ts';
import { useClaim } from '@/lib/claim/get-claim.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { type ClaimId, formatClaimNumber } from '@/lib/claim/values.ts';
import { ClaimTimeline } from './claim-timeline.tsx';
import { ExportProof } from './export-proof.tsx';
import { HeadVerdict } from './head-verdict.tsx';
import { IndexComparison } from './index-comparison.tsx';
import { PaymentList } from './payment-list.tsx';
import { WaterfallCheck } from './waterfall-check.tsx';

/** One claim, proved in this browser from the chain's own logs; the index is compared with it, never trusted. */
export function ClaimAuditPage({ claimId }: { readonly claimId: ClaimId }) {
  const t = useTranslations('audit.claim');
  const words = useClaimWords();
  const proof = useCaseFileCheck(claimId);
  const claim = useClaim(claimId);
  const number = formatClaimNumber(claimId);
  const lineWord = (line: string): string =>
    line === 'PROPERTY' || line === 'MOTOR' || line === 'HEALTH' || line === 'TRAVEL' ? t(`lines.${line}`) : line;
  return (
    <>
      <PageHead
        above={
          <Link href="/audit" className="underline underline-offset-4">
            {t('back')}
          </Link>
        }
        title={t('title', { number })}
        lead={
          claim.data === undefined
            ? t('leadUnknown')
            : t('lead', {
                product: words.product(claim.data.productId),
                policy: claim.data.policyId,
                line: lineWord(claim.data.line),
              })
        }
        actions={proof.data === undefined ? undefined : <ExportProof claimId={claimId} proof={proof.data} />}
      />
      {proof.error !== null ? (
        <FailedFace
          error={new ApiFailure('unreachable', 0)}
          onRetry={() => {
            void proof.refetch();
          }}
        />
      ) : proof.data === undefined ? (
        <LoadingFace rows={5} />
      ) : (
        <Proof claimId={claimId} proof={proof.data} />
      )}
    </>
  );
}

function Proof({ claimId, proof }: { readonly claimId: ClaimId; readonly proof: CheckedCaseFile }) {
  const t = useTranslations('audit.claim');
  const { data: claim, error, refetch } = useClaim(claimId);
  return (
    <>
      <HeadVerdict proof={proof} />
      <Section title={t('timeline')} note={t('timelineNote')} first>
        <ClaimTimeline proof={proof} asset={claim?.asset} />
      </Section>
      <Section title={t('waterfall')} note={t('waterfallNote')}>
        {claim === undefined ? (
          error === null ? (
            <LoadingFace rows={3} />
          ) : (
            <FailedFace
              error={error}
              onRetry={() => {
                void refetch();
              }}
            />
          )
        ) : (
          <WaterfallCheck claim={claim} proof={proof} />
        )}
      </Section>
      <Section title={t('payments')} note={t('paymentsNote')}>
        {claim === undefined ? <LoadingFace rows={2} /> : <PaymentList claim={claim} proof={proof} />}
      </Section>
      <Section title={t('index')} note={t('indexNote')}>
        {claim === undefined ? (
          error === null ? (
            <LoadingFace rows={2} />
          ) : (
            <FailedFace
              error={error}
              onRetry={() => {
                void refetch();
              }}
            />
          )
        ) : (
          <IndexComparison claim={claim} proof={proof} />
        )}
      </Section>
    </>
  );
}
