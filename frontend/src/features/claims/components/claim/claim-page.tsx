'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useConnection } from 'wagmi';
import { FailedFace, LoadingFace, Shape } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { claimStanding, standingTones } from '@/lib/claim/claim-standing.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useClaim } from '@/lib/claim/get-claim.ts';
import { isTriggered } from '@/lib/claim/is-triggered.ts';
import { useCourse } from '@/lib/claim/use-course.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { type ClaimId, formatClaimNumber } from '@/lib/claim/values.ts';
import type { WithClaimFiles } from '../../claim-files.ts';
import { AccessLog } from './access-log.tsx';
import { BesideFile } from './beside-file.tsx';
import { ClaimActions } from './claim-actions.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { ClaimThread } from './claim-thread.tsx';
import { MoneyAnswerBlock } from './money-answer.tsx';
import { SameLoss } from './same-loss.tsx';
import { WhyAutomatic } from './why-automatic.tsx';
import { WhyThisAmount } from './why-this-amount.tsx';

export interface ClaimPageProps {
  readonly claimId: ClaimId;
  /** What waits to be collected, above everything. */
  readonly credit: ReactNode;
  readonly evidence: ReactNode;
  /** Gives whatever the claimant does its own set of files. */
  readonly withFiles: WithClaimFiles;
}

/** The holder's page of one claim: first the money, then the thread, then why, then who looked. */
export function ClaimPage({ claimId, credit, evidence, withFiles }: ClaimPageProps) {
  const { data, error, refetch } = useClaim(claimId);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) {
    return (
      <>
        <div className="grid gap-4 py-14">
          <Shape className="h-9 w-80 max-w-full" />
          <Shape className="h-16 w-full" />
        </div>
        <LoadingFace rows={4} />
      </>
    );
  }
  return <Whole claim={data} credit={credit} evidence={evidence} withFiles={withFiles} />;
}

function Whole({
  claim,
  credit,
  evidence,
  withFiles,
}: { readonly claim: ClaimView } & Pick<ClaimPageProps, 'credit' | 'evidence' | 'withFiles'>) {
  const t = useTranslations('claims');
  const words = useClaimWords();
  const now = useNow();
  const { address } = useConnection();
  const standing = claimStanding(claim, now);
  const triggered = isTriggered(claim);
  const mine = address === claim.claimant;
  const { data: course } = useCourse(claim.claimId);
  return (
    <>
      <PageHead
        above={<StatusWord tone={standingTones[standing]}>{t(`standing.${standing}`)}</StatusWord>}
        title={t('page.title', { number: formatClaimNumber(claim.claimId) })}
        lead={t('page.lead', { product: words.product(claim.productId), policy: claim.policyId })}
      />
      {credit}
      {course === undefined ? null : <SameLoss course={course} />}
      <MoneyAnswerBlock claim={claim} />
      {course === undefined ? null : <ClaimActions claim={claim} course={course} mine={mine} withFiles={withFiles} />}
      <Section title={t('page.thread')} note={t('page.threadNote')}>
        <ClaimThread claim={claim} reader="holder" />
      </Section>
      {claim.desk.length === 0 ? null : (
        <Section title={t('beside.title')} note={t('beside.note')}>
          <BesideFile claim={claim} />
        </Section>
      )}
      <Section title={t('page.why')} note={t(triggered ? 'page.whyNoteObserved' : 'page.whyNote')} id="why">
        <WhyThisAmount claim={claim} reader="holder" />
      </Section>
      <WhyAutomatic claim={claim} />
      {triggered ? null : (
        <>
          <Section title={t('page.filed')}>
            <ClaimFacts claim={claim} />
          </Section>
          <Section title={t('page.evidence')}>{evidence}</Section>
        </>
      )}
      <Section title={t('page.accesses')} note={t('page.accessesNote')}>
        <AccessLog claimId={claim.claimId} me={claim.claimant} />
      </Section>
    </>
  );
}
