'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Deadline } from '@/components/deadline.tsx';
import { StatusWord, type StatusTone } from '@/components/status-word.tsx';
import { useZoneName } from '../catalogue/use-reading.ts';
import { useClaimWords } from '../claim/use-claim-words.ts';
import { createFormat } from '../format/use-format.ts';
import type { ObservationView, RoundView } from './observation-view.ts';

const tones: Readonly<Record<ObservationView['status'], StatusTone>> = {
  Awaited: 'open',
  Reported: 'clock',
  Disputed: 'breach',
  Final: 'money',
  Unresolved: 'over',
};

/** Where an observation stands, in a word. */
export function ObservationStatus({ status }: Pick<ObservationView, 'status'>) {
  const t = useTranslations('observations.status');
  return <StatusWord tone={tones[status]}>{t(status)}</StatusWord>;
}

type Period = Pick<ObservationView, 'periodStart' | 'periodEnd'>;

/** The day a period is of, as people there name it: its middle lies in that day also where days begin before midnight of UTC. */
export function usePeriodDay(): (of: Period) => string {
  const locale = useLocale();
  return ({ periodStart, periodEnd }) => createFormat(locale, 'UTC').date((periodStart + periodEnd) / 2);
}

/** What and where and when: "Rain cover · Hong Kong · 3 November". */
export function useObservationName(): (of: Period & Pick<ObservationView, 'productId' | 'region'>) => string {
  const words = useClaimWords();
  const zone = useZoneName();
  const dayOf = usePeriodDay();
  return (of) => `${words.product(of.productId)} · ${zone(of.region)} · ${dayOf(of)}`;
}

/** Who signed, and of how many: "2 of 5 signed, 2 are enough: OBSERVER_1, OBSERVER_2". */
export function SignedBy({
  signers,
  of,
}: {
  readonly signers: RoundView['signers'];
  readonly of: Pick<ObservationView, 'quorum' | 'operators'>;
}) {
  const t = useTranslations('observations');
  return (
    <>
      <span className="figure">{t('signed', { count: signers.length, all: of.operators, quorum: of.quorum })}</span>
      <span className="block text-13 text-quiet">{signers.map(({ label }) => label).join(' · ')}</span>
    </>
  );
}

/** The window that runs now: to report, to dispute or to answer; nothing where none does. */
export function ObservationWindow({ of, now }: { readonly of: ObservationView; readonly now: number }) {
  const t = useTranslations('observations.window');
  const { status, word, periodEnd, reportableUntil } = of;
  if (status === 'Awaited' && now >= periodEnd)
    return <Deadline act={t('report')} startsAt={periodEnd} endsAt={reportableUntil} consequence={t('reportThen')} />;
  if (word === null) return null;
  if (status === 'Reported')
    return (
      <Deadline
        act={t('dispute')}
        startsAt={word.reportedAt}
        endsAt={word.disputableUntil}
        consequence={t('disputeThen')}
      />
    );
  if (status === 'Disputed' && word.dispute !== null)
    return (
      <Deadline
        act={t('answer')}
        startsAt={word.dispute.disputedAt}
        endsAt={word.dispute.answerableUntil}
        consequence={t('answerThen')}
      />
    );
  return null;
}
