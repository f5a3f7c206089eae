'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useConnection } from 'wagmi';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { useSession } from '@/lib/session.ts';
import { useDeskPeople } from '../../api/get-desk-people.ts';
import { Interests } from './interests.tsx';
import { SeatList } from './seat-list.tsx';
import { StandIns } from './stand-ins.tsx';

/** Who sits at the desk: limits, stand-ins and declared interests; one's own can be changed here. */
export function PeoplePage() {
  const t = useTranslations('adjudication.people');
  const { data, error, refetch } = useDeskPeople();
  const { address } = useConnection();
  const { seats } = useSession();
  const me = data?.people.find(({ person }) => person === address);
  const faced = (children: ReactNode) =>
    error !== null && data === undefined ? (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    ) : data === undefined ? (
      <LoadingFace rows={3} />
    ) : (
      children
    );
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <Section title={t('seats.title')} note={t('seats.note')} first>
        {faced(<SeatList people={data?.people ?? []} />)}
      </Section>
      <Section title={t('standIns.title')} note={t('standIns.note')} id="stand-ins">
        {faced(
          <StandIns desk={data ?? { people: [], standIns: [] }} me={seats.includes('adjuster') ? me : undefined} />,
        )}
      </Section>
      <Section title={t('interests.title')} note={t('interests.note')} id="interests">
        {faced(<Interests people={data?.people ?? []} me={me} />)}
      </Section>
    </>
  );
}
