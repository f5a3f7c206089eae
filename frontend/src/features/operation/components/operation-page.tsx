'use client';

import { holdsOneOf, trackStaff } from '@makewhole/domain/access/roles.ts';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/button.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import { useSession } from '@/lib/session.ts';
import { usePauses } from '../api/get-pauses.ts';
import { pauseFlags } from '../pause-board.ts';
import { FlagRow } from './flag-row.tsx';
import { CountersignSection } from './countersign-section.tsx';
import { OracleNodes } from './oracle-nodes.tsx';
import { PauseHistory } from './pause-history.tsx';
import { RecoveredSection } from './recovered-section.tsx';
import { RecoverySection } from './recovery-section.tsx';

/** The switches of the book: five flags with two seats each, and everything that was ever done with them. */
export function OperationPage() {
  const t = useTranslations('operation');
  const { seats } = useSession();
  const { data, error, refetch } = usePauses();
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        {...(holdsOneOf(seats, trackStaff)
          ? { actions: <LinkButton href="/operate/fast-track">{t('fastTrack')}</LinkButton> }
          : {})}
      />
      {seats.includes('recovery-officer') ? <RecoverySection /> : null}
      {seats.includes('treasurer') ? <RecoveredSection /> : null}
      {seats.includes('underwriter') ? <CountersignSection /> : null}
      {error !== null && data === undefined ? (
        <FailedFace
          error={new ApiFailure('chain-unreachable', 0)}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : data === undefined ? (
        <LoadingFace rows={5} rowClass="h-20" />
      ) : (
        <>
          <Section title={t('switches')} note={t('switchesNote')}>
            <ul className="divide-y divide-line border-y border-line">
              {pauseFlags.map((flag) => (
                <FlagRow key={flag} flag={flag} events={data} />
              ))}
            </ul>
          </Section>
          <OracleNodes />
          <Section title={t('history')} note={t('historyNote')}>
            <PauseHistory events={data} />
          </Section>
        </>
      )}
    </>
  );
}
