'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList, Section } from '@/components/section.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type ObservationView, saidOf } from '@/lib/observation/observation-view.ts';
import { ObservationStatus, useObservationName } from '@/lib/observation/observation-words.tsx';
import { type SourcesAnswer, type SourceView, useLatestObservations, useSources } from '../api/get-observations.ts';
import { AwaitedList } from './awaited-list.tsx';
import { ObservationHistory } from './observation-history.tsx';

/** What was observed last, by which sources, and who observes. */
export function ObservationsPage() {
  const t = useTranslations('observations');
  const { data, error, refetch } = useSources();
  return (
    <>
      <Section title={t('latest.title')} note={t('latest.note')} first>
        <Latest />
      </Section>
      <Section title={t('awaited.title')} note={t('awaited.note')} id="awaited">
        <AwaitedList />
      </Section>
      {error !== null && data === undefined ? (
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : data === undefined ? (
        <LoadingFace rows={6} />
      ) : (
        <Register answer={data} />
      )}
    </>
  );
}

function Register({ answer: { sources, operators, history } }: { readonly answer: SourcesAnswer }) {
  const t = useTranslations('observations');
  return (
    <>
      <Section title={t('sources.title')} note={t('sources.note')}>
        <div className="grid gap-10">
          {sources.map((source) => (
            <Source key={source.source} source={source} />
          ))}
        </div>
      </Section>
      <Section title={t('operators.title')} note={t('operators.note')}>
        <ul className="border-t border-line">
          {operators.map(({ seat, label, signer }) => (
            <li key={seat} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2.5">
              <span>
                <span className="figure mr-3 text-quiet">{seat}</span>
                <span className="font-mono text-13">{label}</span>
              </span>
              {signer === null ? (
                <span className="text-13 text-breach">{t('operators.dropped')}</span>
              ) : (
                <Person address={signer} />
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('registerHistory')}>
        <ObservationHistory history={history} source="" asset={null} />
      </Section>
    </>
  );
}

function Latest() {
  const t = useTranslations('observations.latest');
  const { data, error, refetch } = useLatestObservations();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={4} />;
  if (data.length === 0) return <EmptyFace title={t('empty')}>{t('emptyText')}</EmptyFace>;
  return (
    <ul className="border-t border-line" data-testid="observation-list">
      {data.map((observation) => (
        <Row key={observation.key} observation={observation} />
      ))}
    </ul>
  );
}

function Row({ observation }: { readonly observation: ObservationView }) {
  const nameOf = useObservationName();
  const reading = useReading(observation.source);
  const said = saidOf(observation);
  return (
    <li>
      <Link
        href={`/observations/${observation.key}`}
        className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3 hover:wash-ink"
      >
        <span className="min-w-0">
          <span className="block font-medium">{nameOf(observation)}</span>
          <ObservationStatus status={observation.status} />
        </span>
        <span className="figure">{said === undefined ? null : reading(said)}</span>
      </Link>
    </li>
  );
}

function Source({ source }: { readonly source: SourceView }) {
  const t = useTranslations('observations.sources');
  const format = useFormat();
  const reading = useReading(source.source);
  return (
    <div>
      <h3 className="font-mono text-15">{source.source}</h3>
      <FactList className="mt-2">
        <Fact label={t('bounds')}>{t('fromTo', { from: reading(source.minValue), to: reading(source.maxValue) })}</Fact>
        <Fact label={t('period')}>{format.duration(source.periodSeconds)}</Fact>
        <Fact label={t('quorum')}>{format.number(source.quorum)}</Fact>
        <Fact label={t('heartbeat')}>{format.duration(source.heartbeat)}</Fact>
        <Fact label={t('dispute')}>{format.duration(source.disputePeriod)}</Fact>
        <Fact label={t('revision')}>{format.duration(source.revisionPeriod)}</Fact>
      </FactList>
    </div>
  );
}
