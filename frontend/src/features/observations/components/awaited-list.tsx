'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { ObservationWindow, useObservationName } from '@/lib/observation/observation-words.tsx';
import { useAwaited } from '../api/get-words.ts';

/** Periods that are over and want a first word. */
export function AwaitedList() {
  const t = useTranslations('observations.awaited');
  const nameOf = useObservationName();
  const now = useNow();
  const { data, error, refetch } = useAwaited();
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
  if (data.length === 0) return <EmptyFace title={t('empty')}>{t('emptyText')}</EmptyFace>;
  return (
    <ul className="border-t border-line" data-testid="awaited-list">
      {data.map((observation) => (
        <li key={observation.key} className="border-b border-line">
          <Link
            href={`/observations/${observation.key}`}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 hover:wash-ink"
          >
            <span className="font-medium">{nameOf(observation)}</span>
            <span className="text-13">
              <ObservationWindow of={observation} now={now} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
