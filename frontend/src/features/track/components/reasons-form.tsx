'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { type Hex, keccak256, stringToBytes } from 'viem';
import { Button } from '@/components/button.tsx';
import { CopyText } from '@/components/copy-text.tsx';
import { Field, TextArea } from '@/components/field.tsx';
import { Hash } from '@/components/hash.tsx';

export interface ReasonsFormProps {
  readonly action: string;
  readonly danger?: boolean;
  readonly onReasons: (reasonsHash: Hex) => void;
  /** Closes the form; left out where it always stands. */
  readonly onCancel?: () => void;
  readonly testId: string;
}

/** The words' fingerprint, as it goes on the chain: of exactly these characters, without what stands before and after. */
export function hashReasons(words: string): Hex {
  return keccak256(stringToBytes(words.trim()));
}

/** Reasons in words, of which only the fingerprint goes on the chain; whoever must check them needs the same words. */
export function ReasonsForm({ action, danger = false, onReasons, onCancel, testId }: ReasonsFormProps) {
  const t = useTranslations('track.reasons');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = words.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!isMissing) onReasons(hashReasons(words));
  };
  return (
    <form onSubmit={submit} className="grid gap-4 sm:max-w-xl" noValidate data-testid={testId}>
      <Field label={t('label')} hint={t('hint')} error={asked && isMissing ? t('missing') : undefined}>
        {(control) => (
          <TextArea
            {...control}
            rows={3}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        )}
      </Field>
      {isMissing ? null : (
        <p className="flex flex-wrap items-center gap-x-6 gap-y-1 text-13">
          <Hash hash={hashReasons(words)} label={t('fingerprint')} />
          <CopyText text={words.trim()}>
            <span className="font-medium">{t('copy')}</span>
          </CopyText>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look={danger ? 'danger' : 'primary'}>
          {action}
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
