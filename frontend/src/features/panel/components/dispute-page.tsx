'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useConnection } from 'wagmi';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Notice, PageHead, Section } from '@/components/section.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useCourse } from '@/lib/claim/use-course.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import type { PanelDispute } from '../api/read-dispute.ts';
import { useDispute } from '../api/read-dispute.ts';
import { type PanelStage, panelStage } from '../panel-stage.ts';
import { FiguresPicture } from './figures-picture.tsx';
import { NextAct } from './next-act.tsx';
import { OpenVote } from './open-vote.tsx';
import { PanelClock } from './panel-clock.tsx';
import { PanelFees } from './panel-fees.tsx';
import { PanelSeats } from './panel-seats.tsx';
import { SealVote } from './seal-vote.tsx';

export interface DisputePageProps {
  readonly disputeId: bigint;
  /** The claim in dispute, for who may see it now. */
  readonly claim: ClaimView | undefined;
  /** Whether it is theirs to see no more, or never was. */
  readonly hidden: boolean;
  readonly evidence: ReactNode;
  readonly thread: ReactNode;
}

/** The seat of an arbitrator: the clock, the two figures, one's vote, then the whole file. */
export function DisputePage({ disputeId, claim, hidden, evidence, thread }: DisputePageProps) {
  const t = useTranslations('panel');
  const now = useNow();
  const { address } = useConnection();
  const { data, error, refetch } = useDispute(disputeId);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={new ApiFailure('chain-unreachable', 0)}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={5} />;
  const stage = panelStage(data, now);
  const seated = data.seats.some(({ arbitrator }) => arbitrator === address);
  return (
    <>
      <PageHead
        above={t(`stage.${stage}`)}
        title={t('dispute', { dispute: disputeId.toString() })}
        lead={
          data.claimId === undefined ? t('list.foreign') : t('page.lead', { number: formatClaimNumber(data.claimId) })
        }
      />
      <PanelFees />
      <NextAct dispute={data} stage={stage} />
      <Section title={t('page.vote')} note={t('page.voteNote')} id="vote">
        {claim === undefined ? (
          hidden ? (
            <Hidden stage={stage} />
          ) : (
            <LoadingFace rows={3} />
          )
        ) : (
          <Vote dispute={data} stage={stage} claim={claim} />
        )}
      </Section>
      <Section title={t('page.seats')} note={t('page.seatsNote')}>
        <PanelSeats dispute={data} />
      </Section>
      <Section title={t('page.clock')} note={t('page.clockNote', { rounds: data.roundLimit })}>
        <PanelClock dispute={data} stage={stage} />
      </Section>
      {claim === undefined ? null : (
        <>
          <Section title={t('page.evidence')} note={t('page.evidenceNote')}>
            {stage === 'ruled' && seated ? (
              <EmptyFace title={t('page.hiddenRuled')}>{t('page.hiddenText')}</EmptyFace>
            ) : (
              evidence
            )}
          </Section>
          <Section title={t('page.thread')} note={t('page.threadNote')}>
            {thread}
          </Section>
        </>
      )}
    </>
  );
}

function Hidden({ stage }: { readonly stage: PanelStage }) {
  const t = useTranslations('panel.page');
  return <EmptyFace title={t(stage === 'ruled' ? 'hiddenRuled' : 'hidden')}>{t('hiddenText')}</EmptyFace>;
}

interface VoteProps {
  readonly dispute: PanelDispute;
  readonly stage: PanelStage;
  readonly claim: ClaimView;
}

function Vote({ dispute, stage, claim }: VoteProps) {
  const t = useTranslations('panel.page');
  const { address } = useConnection();
  const { data: course } = useCourse(claim.claimId);
  const place = dispute.seats.findIndex(({ arbitrator }) => arbitrator === address);
  const seat = dispute.seats[place];
  const soughtAssets = course?.soughtAssets;
  if (soughtAssets === undefined) return <LoadingFace rows={3} />;
  if (seat !== undefined && address !== undefined && seat.sealed === undefined && stage === 'sealing')
    return <SealVote dispute={dispute} claim={claim} soughtAssets={soughtAssets} seat={place} arbitrator={address} />;
  const chosen = dispute.ruling === 0 || dispute.ruling === 1 || dispute.ruling === 2 ? dispute.ruling : undefined;
  const mine = seat === undefined ? undefined : seat.choice === undefined ? seat.sealed : undefined;
  return (
    <div className="grid gap-5">
      <FiguresPicture claim={claim} soughtAssets={soughtAssets} chosen={chosen} />
      {mine === undefined || address === undefined ? (
        <Notice>
          {t(seat === undefined ? 'noSeat' : stage === 'sealing' || seat.choice !== undefined ? 'voted' : 'notYet')}
        </Notice>
      ) : (
        <OpenVote dispute={dispute} claim={claim} arbitrator={address} sealed={mine} open={stage === 'opening'} />
      )}
    </div>
  );
}
