'use client';

import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import type { ClaimId } from '@/lib/claim/values.ts';
import { useAccesses } from '../../api/list-accesses.ts';
import { mergeAccesses } from '../../merge-accesses.ts';

const shownAtFirst = 12;

/** Who looked at my file: every reading and every refused try, newest first. */
export function AccessLog({ claimId, me }: { readonly claimId: ClaimId; readonly me: Address }) {
  const t = useTranslations('claims.access');
  const seats = useTranslations('pieces.gate.seats');
  const { data, error, refetch } = useAccesses(claimId);
  const roleWords = (role: string | null | undefined): string => {
    if (role === 'party') return t('party');
    return role === 'adjuster' || role === 'senior-adjuster' || role === 'claims-manager' || role === 'auditor'
      ? seats(role)
      : '';
  };
  if (error !== null)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={3} />;
  if (data.length === 0) return <EmptyFace title={t('empty')} />;
  const rows = mergeAccesses(data).map((entry, place) => (
    <li key={`${String(entry.at)}-${String(place)}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
      <span className="text-13 text-quiet">
        <Moment at={entry.at} />
      </span>
      {entry.actor === 'anonymous' ? (
        <span>{t('anonymous')}</span>
      ) : (
        <Person address={entry.actor} role={entry.actor === me ? t('you') : roleWords(entry.role)} />
      )}
      <span className={entry.outcome === 'refused' ? 'text-breach' : ''}>
        {entry.outcome === 'refused' ? t('refused', { act: t(`verb.${entry.verb}`) }) : t(`verb.${entry.verb}`)}
      </span>
      {entry.times === 1 ? null : <span className="text-13 text-quiet">{t('times', { count: entry.times })}</span>}
    </li>
  ));
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">{rows.slice(0, shownAtFirst)}</ul>
      {rows.length <= shownAtFirst ? null : (
        <details className="mt-3">
          <summary className="text-13 text-quiet">{t('older', { count: rows.length - shownAtFirst })}</summary>
          <ul className="divide-y divide-line border-b border-line">{rows.slice(shownAtFirst)}</ul>
        </details>
      )}
    </>
  );
}
