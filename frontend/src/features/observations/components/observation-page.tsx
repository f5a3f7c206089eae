'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Hex } from 'viem';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Fact, FactList, PageHead, Section } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useReading, useZoneName } from '@/lib/catalogue/use-reading.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { saidOf } from '@/lib/observation/observation-view.ts';
import {
  ObservationStatus,
  ObservationWindow,
  SignedBy,
  useObservationName,
} from '@/lib/observation/observation-words.tsx';
import { type ObservationAnswer, useObservation } from '../api/get-observations.ts';
import { NextAct } from './next-act.tsx';
import { ObservationHistory } from './observation-history.tsx';
import { ObservationWords } from './observation-rounds.tsx';

/** One observation: what was said, by whom, what may still be done about it, and everything that happened. */
export function ObservationPage({ observationKey }: { readonly observationKey: Hex }) {
  const t = useTranslations('observations');
  const nameOf = useObservationName();
  const { data, error, refetch } = useObservation(observationKey);
  if (error !== null && data === undefined)
    return (
      <div className="py-16">
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      </div>
    );
  if (data === undefined)
    return (
      <div className="py-16">
        <LoadingFace rows={8} />
      </div>
    );
  const { observation, rounds, history, asset } = data;
  return (
    <>
      <PageHead
        above={
          <Link href="/observations" className="underline decoration-dotted underline-offset-4 hover:text-ink">
            {t('title')}
          </Link>
        }
        title={nameOf(observation)}
        lead={t(`lead.${observation.status}`)}
      />
      <Head answer={data} />
      <Section title={t('now.title')} note={t('now.note')} first>
        <NextAct observation={observation} />
      </Section>
      <Section title={t('words.title')} note={t('words.note', { quorum: observation.quorum })}>
        <ObservationWords rounds={rounds} of={observation} />
      </Section>
      <Section title={t('paid.title')} note={t('paid.note')}>
        <Paid answer={data} />
      </Section>
      <Section title={t('history')}>
        <ObservationHistory history={history} source={observation.source} asset={asset} />
      </Section>
    </>
  );
}

function Head({ answer: { observation } }: { readonly answer: ObservationAnswer }) {
  const t = useTranslations('observations');
  const format = useFormat();
  const reading = useReading(observation.source);
  const zone = useZoneName();
  const now = useNow();
  const said = saidOf(observation);
  const word = observation.word;
  return (
    <div className="grid gap-x-12 gap-y-6 border-y border-ink py-6 sm:grid-cols-2" data-testid="observation-head">
      <div>
        <ObservationStatus status={observation.status} />
        <p className="figure mt-2 text-34 font-medium">{said === undefined ? t('nothingSaid') : reading(said)}</p>
        <div className="mt-3">
          <ObservationWindow of={observation} now={now} />
        </div>
      </div>
      <FactList>
        <Fact label={t('facts.place')}>{zone(observation.region)}</Fact>
        <Fact label={t('facts.period')}>
          <span className="block">{format.dateTime(observation.periodStart)}</span>
          <span className="block">{t('facts.until', { to: format.dateTime(observation.periodEnd) })}</span>
        </Fact>
        <Fact label={t('facts.unit')}>{t(`unit.${observation.unit}`)}</Fact>
        <Fact label={t('facts.source')}>
          <span className="font-mono text-13">{observation.source}</span>
        </Fact>
        {word === null ? null : (
          <Fact label={t('facts.signed')}>
            <SignedBy signers={(word.answer ?? word).signers} of={observation} />
          </Fact>
        )}
      </FactList>
    </div>
  );
}

function Paid({ answer: { observation, asset } }: { readonly answer: ObservationAnswer }) {
  const t = useTranslations('observations.paid');
  const format = useFormat();
  if (asset === null) return null;
  return (
    <FactList>
      <Fact label={t('soFar')}>
        <span className="figure">{format.money(observation.eventAssets, asset)}</span>
      </Fact>
      <Fact label={t('cap')}>
        <span className="figure">{format.money(observation.eventCapAssets, asset)}</span>
      </Fact>
    </FactList>
  );
}
