'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FastForward } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { isLocalChain } from '@/config/runtime-config.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import { useNextDeadline } from '../deadlines.ts';
import { moveTime } from '../move-time.ts';

const DAY = 86_400;
const kinds = [
  'waiting-ends',
  'decision-due',
  'silence-ends',
  'documents-due',
  'appeal-ends',
  'evidence-closes',
  'ruling-due',
  'cover-ends',
  'tail-ends',
] as const;

/** The marked strip above everything on the local chain: months of a claim in minutes. Absent on any other chain. */
export function DemoClock() {
  const runtime = useRuntime();
  return isLocalChain(runtime) ? <ClockStrip /> : null;
}

function ClockStrip() {
  const t = useTranslations('shell.clock');
  const format = useFormat();
  const runtime = useRuntime();
  const now = useNow();
  const queries = useQueryClient();
  const next = useNextDeadline(now);
  const {
    mutate: move,
    isPending,
    isError,
  } = useMutation({
    mutationFn: (seconds: number) => moveTime(runtime, seconds),
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <aside aria-label={t('title')} className="border-b border-clock wash-clock text-13" data-print="no">
      <div className="leaf flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
        <p className="flex items-center gap-2" title={t('explain')}>
          <span aria-hidden className="size-2 rounded-full bg-clock" />
          <span className="font-medium">{t('local')}</span>
          <span className="figure" suppressHydrationWarning>
            {t('now', { when: format.dateTime(now) })}
          </span>
        </p>
        <div className="flex items-center gap-1 max-sm:-mx-3 sm:ml-auto">
          {isError ? (
            <span role="alert" className="text-breach">
              {t('failed')}
            </span>
          ) : null}
          {isPending ? <span role="status">{t('moving')}</span> : <NextWords next={next} />}
          <Button
            size="small"
            look="quiet"
            disabled={isPending || typeof next === 'string'}
            icon={<FastForward aria-hidden strokeWidth={1.5} className="size-4" />}
            onClick={() => {
              if (typeof next !== 'string') move(next.at - now + 1);
            }}
          >
            <span className="max-md:hidden">{t('next')}</span>
            <span className="md:hidden">{t('nextShort')}</span>
          </Button>
          <Button
            size="small"
            look="quiet"
            disabled={isPending}
            onClick={() => {
              move(DAY);
            }}
          >
            {t('day')}
          </Button>
          <Button
            size="small"
            look="quiet"
            disabled={isPending}
            onClick={() => {
              move(30 * DAY);
            }}
          >
            {t('month')}
          </Button>
        </div>
      </div>
    </aside>
  );
}

function NextWords({ next }: { readonly next: ReturnType<typeof useNextDeadline> }) {
  const t = useTranslations('shell.clock');
  const format = useFormat();
  if (next === 'unknown') return null;
  if (next === 'none') return <span className="max-sm:hidden">{t('noNext')}</span>;
  const kind = kinds.find((known) => known === next.kind) ?? 'other';
  const what = t(`kind.${kind}`, {
    id: next.claimId === null ? String(next.policyId) : formatClaimNumber(next.claimId),
  });
  return <span className="max-md:hidden">{t('nextIs', { what, when: format.date(next.at) })}</span>;
}
