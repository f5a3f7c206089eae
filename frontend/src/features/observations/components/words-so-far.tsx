'use client';

import type { SignedStatement } from '@makewhole/domain/oracles/signed-observation.ts';
import { useTranslations } from 'next-intl';
import { Moment } from '@/components/moment.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import type { SourceView, SourcesAnswer } from '../api/get-observations.ts';
import { isCurrent } from '../word-draft.ts';

export interface WordsSoFarProps {
  readonly words: readonly SignedStatement[];
  readonly observation: ObservationView;
  readonly source: SourceView;
  readonly operators: SourcesAnswer['operators'];
  readonly now: number;
}

/** Who signed which figure so far, and how many are wanted. */
export function WordsSoFar({ words, observation, source, operators, now }: WordsSoFarProps) {
  const t = useTranslations('observations.word');
  const reading = useReading(observation.source);
  const { quorum, operators: all } = observation;
  const labelOf = (seat: number) => operators.find((one) => one.seat === seat)?.label ?? String(seat);
  return (
    <div>
      <h3 className="font-medium">{t('soFar')}</h3>
      {words.length === 0 ? (
        <p className="mt-2 text-quiet">{t('none', { quorum, all })}</p>
      ) : (
        <ul className="mt-2 border-t border-line" data-testid="words-so-far">
          {words.map((word) => (
            <li
              key={`${word.value}-${String(word.observedAt)}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-2.5"
            >
              <span className="min-w-0">
                <span className="figure block font-medium">{reading(BigInt(word.value))}</span>
                <span className="block text-13 text-quiet">
                  {word.signatures
                    .map(({ seat }) => seat)
                    .sort((one, other) => one - other)
                    .map(labelOf)
                    .join(' · ')}
                </span>
              </span>
              <span className="text-13 sm:text-right">
                <span className="block">{t('count', { count: word.signatures.length, quorum })}</span>
                <span className={isCurrent(word, observation, source, now) ? 'text-quiet' : 'text-breach'}>
                  {isCurrent(word, observation, source, now) ? t('readAt') : t('stale')} <Moment at={word.observedAt} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
