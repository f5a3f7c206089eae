'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Moment } from '@/components/moment.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { type AuditException, exceptionKinds, useExceptions } from '../../api/get-population.ts';
import { auditPath } from '../../audit-path.ts';

const tones = {
  breached: 'breach',
  silent: 'breach',
  late: 'breach',
  escalated: 'breach',
  'self-conflict': 'breach',
  'out-of-terms': 'clock',
  'later-evidence': 'clock',
  'evidence-missing': 'note',
  'credit-waiting': 'note',
  owed: 'clock',
} as const;

/** What is out of the ordinary, gravest kind first; each leads to its claim. */
export function ExceptionList() {
  const t = useTranslations('audit.exceptions');
  const { data, error, refetch } = useExceptions();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={3} />;
  if (data.length === 0) return <EmptyFace title={t('empty.title')}>{t('empty.text')}</EmptyFace>;
  const order = (one: AuditException): number => exceptionKinds.indexOf(one.kind);
  const sorted = [...data].sort((a, b) => order(a) - order(b) || b.at - a.at);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {sorted.map((one, place) => (
        <li key={place} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-3">
          <StatusWord tone={tones[one.kind]}>{t(`kind.${one.kind}`)}</StatusWord>
          {one.claimId === null ? null : (
            <Link
              href={auditPath(one.claimId)}
              className="figure font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink"
            >
              {formatClaimNumber(one.claimId)}
            </Link>
          )}
          <span className="text-13 text-quiet">{t(`why.${one.kind}`)}</span>
          <span className="ml-auto text-13 text-quiet">
            <Moment at={one.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
