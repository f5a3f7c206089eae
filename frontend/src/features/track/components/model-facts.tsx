'use client';

import { useTranslations } from 'next-intl';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TrackBoard, TrackLine, TrackModel } from '../api/get-track.ts';
import { Since } from './since.tsx';
import { useTrackWords } from './track-words.ts';

export interface ModelFactsProps {
  readonly model: TrackModel;
  readonly line: TrackLine;
  readonly board: TrackBoard;
}

/** A model in full: its name, who signs, each threshold with what it means, and who made it count. */
export function ModelFacts({ model, line, board }: ModelFactsProps) {
  const t = useTranslations('track');
  const format = useFormat();
  const words = useTrackWords(board.known);
  const product = useClaimWords();
  const isStopped = model.stoppedAt !== null;
  const asset = board.purses.find(({ lines }) => lines.includes(line.line))?.asset;
  return (
    <div data-testid="model">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="font-medium">{model.name ?? t('models.unnamed')}</span>
        <Hash hash={model.modelHash} />
      </p>
      <FactList className="mt-3 border-t border-line">
        <Fact label={t('fields.signer.name')}>
          <Person address={model.signer} />
        </Fact>
        {(['minAgeDays', 'maxYearClaims', 'drawBps'] as const).map((field) => (
          <div
            key={field}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-6 border-b border-line py-2.5"
          >
            <dt className="text-quiet">
              {t(`fields.${field}.name`)}
              <span className="block max-w-md text-13">{t(`fields.${field}.means`)}</span>
            </dt>
            <dd className="figure text-right whitespace-nowrap">{words.value(field, model[field])}</dd>
          </div>
        ))}
        {isStopped || asset === undefined
          ? null
          : line.products.map(({ versionId, productId, limitAssets, scoreBps }) => (
              <Fact key={versionId} label={t('models.product', { product: product.product(productId), versionId })}>
                <span className="figure">
                  {t('models.terms', { limit: format.money(limitAssets, asset), score: format.percent(scoreBps) })}
                </span>
              </Fact>
            ))}
      </FactList>
      <Since since={model.since} proposer={model.proposer} approver={model.approver} />
      {model.stoppedAt === null ? null : (
        <p className="mt-1 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13 text-quiet">
          {t('models.stoppedAt')}
          <Moment at={model.stoppedAt} />
          {model.stoppedBy === null ? null : <Person address={model.stoppedBy} />}
        </p>
      )}
    </div>
  );
}
