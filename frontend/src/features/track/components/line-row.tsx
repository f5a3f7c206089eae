'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import type { TrackBoard, TrackLine, TrackModel } from '../api/get-track.ts';
import { useTrackAct } from '../use-track-act.ts';
import { FormPlace } from './form-place.tsx';
import { ModelFacts } from './model-facts.tsx';
import { ModelForm } from './model-form.tsx';
import { ReasonsForm } from './reasons-form.tsx';
import { SeatNote } from './seat-note.tsx';
import { useTrackWords } from './track-words.ts';

/** A line of business: the model that counts there, what it asks, and what one may do about it. */
export function LineRow({ line, board }: { readonly line: TrackLine; readonly board: TrackBoard }) {
  const t = useTranslations('track.models');
  const words = useTrackWords(board.known);
  const live = line.models.filter(({ stoppedAt }) => stoppedAt === null);
  const stopped = line.models.filter(({ stoppedAt }) => stoppedAt !== null);
  return (
    <li className="grid gap-5 py-6" data-testid={`line-${line.line}`} data-models={live.length}>
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-15 font-medium">
        {words.line(line.line)}
        <StatusWord tone={live.length > 0 ? 'money' : 'over'}>{t('standing', { count: live.length })}</StatusWord>
      </h3>
      {live.length === 0 ? <p className="max-w-prose text-quiet">{t('none')}</p> : null}
      {live.map((model) => (
        <ModelFacts key={model.modelHash} model={model} line={line} board={board} />
      ))}
      {stopped.length === 0 ? null : (
        <details className="text-13">
          <summary className="w-fit cursor-pointer rounded-press text-quiet hover:text-ink">
            {t('stopped', { count: stopped.length })}
          </summary>
          <div className="mt-4 grid gap-5">
            {stopped.map((model) => (
              <ModelFacts key={model.modelHash} model={model} line={line} board={board} />
            ))}
          </div>
        </details>
      )}
      <LineActs line={line} board={board} live={live} />
    </li>
  );
}

interface LineActsProps {
  readonly line: TrackLine;
  readonly board: TrackBoard;
  readonly live: readonly TrackModel[];
}

function LineActs({ line, board, live }: LineActsProps) {
  const t = useTranslations('track.models');
  const words = useTrackWords(board.known);
  const act = useTrackAct();
  const [open, setOpen] = useState<'propose' | `0x${string}`>();
  const close = (): void => {
    setOpen(undefined);
  };
  const ending = live.find(({ modelHash }) => modelHash === open);
  return (
    <SeatNote seat="adjudication-manager" act="propose" silent>
      <FormPlace isOpen={open !== undefined} onClose={close}>
        {open === 'propose' ? (
          <ModelForm line={line} board={board} live={live} onClose={close} />
        ) : ending === undefined ? (
          <div className="flex flex-wrap gap-3">
            <Button
              onClick={() => {
                setOpen('propose');
              }}
            >
              {t(live.length === 0 ? 'propose.first' : 'propose.other')}
            </Button>
            {live.map(({ modelHash }) => (
              <Button
                key={modelHash}
                look="danger"
                onClick={() => {
                  setOpen(modelHash);
                }}
              >
                {live.length === 1 ? t('stop.open') : t('stop.which', { model: words.model(modelHash) })}
              </Button>
            ))}
          </div>
        ) : (
          <ReasonsForm
            testId="stop-model"
            action={t('stop.action')}
            danger
            onCancel={close}
            onReasons={(reasonsHash) => {
              const { modelHash } = ending;
              const what = words.line(line.line);
              act({ kind: 'stopModel', line: line.line, modelHash, reasonsHash }, { what }, close);
            }}
          />
        )}
      </FormPlace>
    </SeatNote>
  );
}
