'use client';

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { type TrackBoard, useTrack } from '../api/get-track.ts';
import { CapRow } from './cap-row.tsx';
import { LineRow } from './line-row.tsx';
import { SeatNote } from './seat-note.tsx';
import { TrackHistory } from './track-history.tsx';
import { TrackStatus } from './track-status.tsx';
import { WaitingRow } from './waiting-row.tsx';

/** The fast track: whether it runs, what waits for a second person, models by line, caps by pool, and all that was changed. */
export function TrackPage() {
  const t = useTranslations('track');
  const { data, error, refetch } = useTrack();
  return (
    <>
      <PageHead
        above={
          <Link href="/operate" className="inline-flex items-center gap-2 rounded-press hover:text-ink">
            <ArrowLeft aria-hidden strokeWidth={1.5} className="size-4" />
            {t('back')}
          </Link>
        }
        title={t('title')}
        lead={t('lead')}
      />
      {data !== undefined ? (
        <Board board={data} />
      ) : error !== null ? (
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : (
        <LoadingFace rows={6} rowClass="h-20" />
      )}
    </>
  );
}

function Board({ board }: { readonly board: TrackBoard }) {
  const t = useTranslations('track');
  return (
    <>
      <Section title={t('status.section')} note={t('status.note')} first>
        <TrackStatus board={board} />
      </Section>
      <Section title={t('waiting.section')} note={t('waiting.note')} id="waiting">
        {board.waiting.length === 0 ? (
          <p className="text-quiet">{t('waiting.empty')}</p>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {board.waiting.map((change) => (
              <WaitingRow key={change.id} change={change} board={board} />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('models.section')} note={t('models.note')} id="models">
        {board.lines.length === 0 ? (
          <EmptyFace title={t('models.empty')}>{t('models.emptyText')}</EmptyFace>
        ) : (
          <>
            <SeatNote seat="adjudication-manager" act="propose" />
            <ul className="mt-4 divide-y divide-line border-y border-line first:mt-0">
              {board.lines.map((line) => (
                <LineRow key={line.line} line={line} board={board} />
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={t('caps.section')} note={t('caps.note')} id="caps">
        {board.purses.length === 0 ? (
          <EmptyFace title={t('caps.empty')}>{t('caps.emptyText')}</EmptyFace>
        ) : (
          <>
            <SeatNote seat="adjudication-manager" act="propose" />
            <ul className="mt-4 divide-y divide-line border-y border-line first:mt-0">
              {board.purses.map((purse) => (
                <CapRow key={purse.pool} purse={purse} />
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={t('history.section')} note={t('history.note')}>
        <TrackHistory board={board} />
      </Section>
    </>
  );
}
