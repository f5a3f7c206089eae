'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { AddressInput } from '@/components/address-input.tsx';
import { Button } from '@/components/button.tsx';
import { Field, Select, TextInput } from '@/components/field.tsx';
import { Notice } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TrackBoard, TrackLine, TrackModel } from '../api/get-track.ts';
import { useChangeDelay } from '../api/get-change-delay.ts';
import { changesOf } from '../track-rules.ts';
import { useModelDraft } from '../use-model-draft.ts';
import { useTrackAct } from '../use-track-act.ts';
import { ChangesTable } from './changes-table.tsx';
import { useTrackWords } from './track-words.ts';

export interface ModelFormProps {
  readonly line: TrackLine;
  readonly board: TrackBoard;
  readonly live: readonly TrackModel[];
  readonly onClose: () => void;
}

/** The first of two people says what shall count for a line: each threshold in words, and what it changes. */
export function ModelForm({ line, board, live, onClose }: ModelFormProps) {
  const t = useTranslations('track');
  const format = useFormat();
  const now = useNow();
  const delay = useChangeDelay();
  const act = useTrackAct();
  const words = useTrackWords(board.known);
  const known = board.known.filter((one) => one.line === line.line);
  const { typed, set, gaps, model } = useModelDraft(live[0]);
  const [asked, setAsked] = useState(false);
  const isNamed = typed.modelHash === '' || known.some(({ modelHash }) => modelHash === typed.modelHash);
  const [isOther, setOther] = useState(known.length === 0 || !isNamed);
  const from = live.find(({ modelHash }) => modelHash === model?.modelHash);
  const isSame = model !== undefined && changesOf(from, model).every(({ effect }) => effect === 'same');
  const errorOf = (field: keyof typeof typed): string | undefined =>
    asked && gaps.includes(field) ? t(`fields.${field}.wrong`) : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (model === undefined || isSame) return;
    const what = words.line(line.line);
    const when = delay === undefined ? '' : format.dateTime(now + delay);
    act({ kind: 'proposeModel', line: line.line, model }, { what, change: words.changes(from, model), when }, onClose);
  };
  return (
    <form
      onSubmit={submit}
      className="grid gap-5 border-l-2 border-line pl-5 sm:max-w-xl"
      noValidate
      data-testid="model-form"
    >
      <Field label={t('fields.modelHash.name')} hint={t('fields.modelHash.means')}>
        {(control) => (
          <Select
            {...control}
            value={isOther ? 'other' : typed.modelHash}
            onChange={(event) => {
              const { value } = event.target;
              setOther(value === 'other');
              set('modelHash', value === 'other' ? '' : value);
            }}
          >
            {typed.modelHash === '' && !isOther ? <option value="">{t('models.choose')}</option> : null}
            {known.map(({ modelHash, name }) => (
              <option key={modelHash} value={modelHash}>
                {name}
              </option>
            ))}
            <option value="other">{t('models.other')}</option>
          </Select>
        )}
      </Field>
      {isOther ? (
        <Field label={t('models.hash')} hint={t('models.hashHint')} error={errorOf('modelHash')}>
          {(control) => (
            <AddressInput
              {...control}
              value={typed.modelHash}
              onValue={(value) => {
                set('modelHash', value);
              }}
            />
          )}
        </Field>
      ) : asked && gaps.includes('modelHash') ? (
        <p role="alert" className="text-13 text-breach">
          {t('models.choose')}
        </p>
      ) : null}
      <Field label={t('fields.signer.name')} hint={t('fields.signer.means')} error={errorOf('signer')}>
        {(control) => (
          <AddressInput
            {...control}
            value={typed.signer}
            onValue={(value) => {
              set('signer', value);
            }}
          />
        )}
      </Field>
      {(['minAgeDays', 'maxYearClaims', 'drawBps'] as const).map((field) => (
        <Field key={field} label={t(`fields.${field}.name`)} hint={t(`fields.${field}.means`)} error={errorOf(field)}>
          {(control) => (
            <span className="flex items-center gap-3">
              <TextInput
                {...control}
                inputMode={field === 'drawBps' ? 'decimal' : 'numeric'}
                autoComplete="off"
                className="figure max-w-32"
                value={typed[field]}
                onChange={(event) => {
                  set(field, event.target.value);
                }}
              />
              <span className="text-quiet">{t(`fields.${field}.unit`)}</span>
            </span>
          )}
        </Field>
      ))}
      {model === undefined ? null : isSame ? (
        <Notice>{t('models.same')}</Notice>
      ) : (
        <ChangesTable
          caption={t(from === undefined ? 'change.captionNew' : 'change.caption')}
          from={from}
          to={model}
          known={board.known}
        />
      )}
      {model === undefined || from !== undefined || live.length === 0 ? null : (
        <Notice tone="clock">{t('models.beside')}</Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {t('models.propose.action')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('reasons.cancel')}
        </Button>
      </div>
    </form>
  );
}
