'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Address } from 'viem';
import { AddressInput } from '@/components/address-input.tsx';
import { Button } from '@/components/button.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { parseAddress } from '@/lib/parse-address.ts';

export interface LossPayeeFormProps {
  /** What is not given away yet, basis points. */
  readonly leftBps: number;
  readonly taken: readonly Address[];
  readonly pool: Address;
  readonly onSubmit: (who: Address, shareBps: number) => void;
}

/** A lender or hospital and its share of every payment; folded until asked for, for only they can give it up again. */
export function LossPayeeForm({ leftBps, taken, pool, onSubmit }: LossPayeeFormProps) {
  const t = useTranslations('policies.payees');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [percent, setPercent] = useState('');
  const [asked, setAsked] = useState(false);
  const found = parseAddress(typed);
  const who = found === undefined || found === pool || taken.includes(found) ? undefined : found;
  const typedBps = /^\d{1,3}([.,]\d{1,2})?$/.test(percent.trim())
    ? Math.round(Number(percent.trim().replace(',', '.')) * 100)
    : 0;
  const shareBps = typedBps > 0 && typedBps <= leftBps ? typedBps : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (who !== undefined && shareBps !== undefined) onSubmit(who, shareBps);
  };
  return (
    <details data-testid="loss-payee">
      <summary className="font-medium marker:text-quiet">{t('addLossPayee.action')}</summary>
      <form onSubmit={submit} className="mt-3 grid gap-4 sm:max-w-xl" noValidate>
        <Field
          label={t('addLossPayee.label')}
          hint={t('addLossPayee.hint')}
          error={asked && who === undefined ? t('addLossPayee.wrong') : undefined}
        >
          {(control) => <AddressInput {...control} value={typed} onValue={setTyped} />}
        </Field>
        <Field
          label={t('addLossPayee.share')}
          hint={t('addLossPayee.shareHint', { most: format.percent(leftBps) })}
          error={
            asked && shareBps === undefined
              ? t('addLossPayee.shareWrong', { most: format.percent(leftBps) })
              : undefined
          }
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              className="figure"
              value={percent}
              onChange={(event) => {
                setPercent(event.target.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" className="justify-self-start" data-testid="act-addLossPayee">
          {t('addLossPayee.sign')}
        </Button>
      </form>
    </details>
  );
}
