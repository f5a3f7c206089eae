'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Address } from 'viem';
import { AddressInput } from './address-input.tsx';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { parseAddress } from '@/lib/parse-address.ts';

export interface AddressFormProps {
  readonly summary: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  /** An address that makes no sense here: one's own. */
  readonly refused: Address | undefined;
  readonly onSubmit: (address: Address) => void;
}

/** One address, folded until asked for. */
export function AddressForm({ summary, label, hint, action, refused, onSubmit }: AddressFormProps) {
  const t = useTranslations('pieces.address');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = parseAddress(typed);
    const isWrong = address === undefined || address === refused;
    setWrong(isWrong);
    if (!isWrong) onSubmit(address);
  };
  return (
    <details>
      <summary className="font-medium marker:text-quiet">{summary}</summary>
      <form onSubmit={submit} className="mt-3 grid gap-3 sm:max-w-xl" noValidate>
        <Field label={label} hint={hint} error={wrong ? t('wrong') : undefined}>
          {(control) => <AddressInput {...control} value={typed} onValue={setTyped} />}
        </Field>
        <Button type="submit" className="justify-self-start">
          {action}
        </Button>
      </form>
    </details>
  );
}
