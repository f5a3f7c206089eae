'use client';

import type { SignedStatement, Statement } from '@makewhole/domain/oracles/signed-observation.ts';
import { knownSource } from '@makewhole/domain/oracles/known-sources.ts';
import { useLocale, useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import { Fact, FactList, Notice } from '@/components/section.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import type { SourceView } from '../api/get-observations.ts';
import { useSignWord } from '../use-sign-word.ts';
import { readTyped, wordToSign } from '../word-draft.ts';

export interface SignWordProps {
  readonly observation: ObservationView;
  readonly source: SourceView;
  readonly words: readonly SignedStatement[];
  readonly seat: number;
  readonly label: string;
  /** Chain time of the newest block, seconds. */
  readonly now: number;
}

/** An operator types what it read, sees exactly what it would sign, and signs it. */
export function SignWord({ observation, source, words, seat, label, now }: SignWordProps) {
  const t = useTranslations('observations.word');
  const reading = useReading(observation.source);
  const { chainId, at } = useChainReader();
  const { busy, failure, sign } = useSignWord(observation.key);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const typed = readTyped(text, source);
  const bounds = { from: reading(source.minValue), to: reading(source.maxValue) };
  const feed = at.observationFeed;
  const statement =
    typed.kind === 'value'
      ? wordToSign({ observation, source, words, value: typed.value, chainId, feed, now })
      : undefined;
  const fault = typed.kind === 'value' || (typed.kind === 'empty' && !asked) ? undefined : typed.kind;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (statement !== undefined && !busy) sign(statement);
  };
  return (
    <form onSubmit={submit} className="grid max-w-prose gap-5" noValidate data-testid="sign-word">
      <p>{t('seat', { operator: label, seat })}</p>
      <Field
        label={t(`label.${knownSource(observation.source)?.reads ?? 'other'}`)}
        hint={t('hint', bounds)}
        error={fault === undefined ? undefined : t(`wrong.${fault}`, bounds)}
        className="max-w-80"
      >
        {(control) => (
          <TextInput
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className="figure"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
            }}
          />
        )}
      </Field>
      {statement === undefined ? null : <WhatIsSigned statement={statement} words={words} observation={observation} />}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start" data-testid="sign-word-action">
        {t('action')}
      </Button>
      {failure === undefined ? null : <SignFailure failure={failure} />}
    </form>
  );
}

/** Every field of the signature, in words, before it is given. */
function WhatIsSigned({
  statement,
  words,
  observation,
}: {
  readonly statement: Statement;
} & Pick<SignWordProps, 'words' | 'observation'>) {
  const t = useTranslations('observations.word');
  const unit = useTranslations('observations.unit');
  const reading = useReading(observation.source);
  const format = useFormat();
  const same = words.find((word) => word.value === statement.value && word.observedAt === statement.observedAt);
  const other = words.find((word) => word.value !== statement.value);
  return (
    <div className="grid gap-3" data-testid="word-to-sign">
      <h3 className="font-medium">{t('check')}</h3>
      <FactList>
        <Fact label={t('facts.figure')}>
          <span className="figure font-medium">{reading(BigInt(statement.value))}</span>
        </Fact>
        <Fact label={t('facts.signed')}>
          <span className="figure">{format.number(BigInt(statement.value))}</span> {unit(statement.unit)}
        </Fact>
        <Fact label={t('facts.period')}>
          <span className="block">{format.dateTime(observation.periodStart)}</span>
          <span className="block">{t('facts.until', { to: format.dateTime(observation.periodEnd) })}</span>
        </Fact>
        <Fact label={t('facts.readAt')}>{format.dateTime(statement.observedAt)}</Fact>
        <Fact label={t('facts.kind')}>{t(statement.attempt === 1 ? 'facts.answer' : 'facts.first')}</Fact>
      </FactList>
      {same === undefined ? null : (
        <p className="text-13 text-quiet">{t('joins', { count: same.signatures.length })}</p>
      )}
      {same === undefined && other !== undefined ? (
        <Notice tone="clock">{t('differs', { reading: reading(BigInt(other.value)) })}</Notice>
      ) : null}
      <p className="text-13 text-quiet">{t('forGood')}</p>
    </div>
  );
}

function SignFailure({ failure }: { readonly failure: NonNullable<ReturnType<typeof useSignWord>['failure']> }) {
  const t = useTranslations('observations.word');
  const pieces = useTranslations('pieces');
  const locale = useLocale();
  if (failure === 'declined' || failure === 'wallet') return <Notice tone="breach">{t(`failed.${failure}`)}</Notice>;
  const { words, code } = failure;
  return (
    <Notice tone="breach" title={words?.sentence[locale] ?? pieces(`failed.${code}.what`)}>
      {words?.next[locale] ?? pieces(`failed.${code}.now`)}
    </Notice>
  );
}
