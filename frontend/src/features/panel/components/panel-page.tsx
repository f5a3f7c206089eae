'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useConnection } from 'wagmi';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { PageHead, Section } from '@/components/section.tsx';
import { StatusWord, type StatusTone } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { type DisputeRow, useDisputes } from '../api/get-disputes.ts';
import { useDispute } from '../api/read-dispute.ts';
import { type PanelStage, panelStage } from '../panel-stage.ts';
import { PanelFees } from './panel-fees.tsx';

const tones: Readonly<Record<PanelStage, StatusTone>> = {
  evidence: 'open',
  lot: 'clock',
  drawing: 'clock',
  sealing: 'clock',
  replacing: 'clock',
  opening: 'clock',
  counting: 'clock',
  ruled: 'over',
};

/** An arbitrator's disputes, and the fees that wait. */
export function PanelPage() {
  const t = useTranslations('panel');
  const { data, error, refetch } = useDisputes();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <PanelFees />
      <Section title={t('list.title')} note={t('list.note')} first>
        {error !== null && data === undefined ? (
          <FailedFace
            error={error}
            onRetry={() => {
              void refetch();
            }}
          />
        ) : data === undefined ? (
          <LoadingFace rows={3} />
        ) : data.length === 0 ? (
          <EmptyFace title={t('list.empty')}>{t('list.emptyText')}</EmptyFace>
        ) : (
          <ul className="divide-y divide-line border-y border-line" data-testid="dispute-list">
            {data.map((row) => (
              <Row key={row.disputeId.toString()} row={row} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

function Row({ row }: { readonly row: DisputeRow }) {
  const t = useTranslations('panel');
  const now = useNow();
  const { address } = useConnection();
  const { data } = useDispute(row.disputeId);
  const stage = data === undefined ? undefined : panelStage(data, now);
  const mine = data?.seats.findIndex(({ arbitrator }) => arbitrator === address) ?? -1;
  return (
    <li>
      <Link
        href={`/panel/${row.disputeId.toString()}`}
        className="flex min-h-14 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3 hover:wash-ink"
      >
        <span>
          <span className="font-medium">{t('dispute', { dispute: row.disputeId.toString() })}</span>
          <span className="block text-13 text-quiet">
            {row.claimId === null ? t('list.foreign') : t('list.claim', { number: formatClaimNumber(row.claimId) })}
            {' · '}
            {mine < 0 ? t('list.noSeat') : t('list.seat', { seat: mine + 1 })}
          </span>
        </span>
        {stage === undefined ? null : <StatusWord tone={tones[stage]}>{t(`stage.${stage}`)}</StatusWord>}
      </Link>
    </li>
  );
}
