'use client';

import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useSession } from '@/lib/session.ts';
import { wasReverted } from '@/lib/was-reverted.ts';
import { usePayees } from '../use-payees.ts';

/** For a loss payee whose loan is paid back: the share of a policy that is given up. */
export function ReleaseShare() {
  const t = useTranslations('policies.payees.releaseLossPayee');
  const { client, at } = useChainReader();
  const { address } = useSession();
  const [typed, setTyped] = useState('');
  const policyId = /^\d{1,12}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  const name = usePayees(policyId);
  const ask = useMutation({
    mutationFn: async (): Promise<boolean> => {
      const book = { address: at.policyBook, abi: policyBookAbi } as const;
      try {
        await client.simulateContract({
          ...book,
          functionName: 'releaseLossPayee',
          args: [policyId],
          ...(address === undefined ? {} : { account: address }),
        });
      } catch (error) {
        if (wasReverted(error)) return false;
        throw error;
      }
      name({ act: 'releaseLossPayee' });
      return true;
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  const error = ask.isError ? t('failed') : ask.data === false ? t('stranger') : undefined;
  return (
    <details>
      <summary className="font-medium marker:text-quiet">{t('action')}</summary>
      <form onSubmit={submit} className="mt-3 grid gap-3 sm:max-w-xl" noValidate>
        <Field label={t('label')} hint={t('hint')} error={error}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              className="figure"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" busy={ask.isPending} className="justify-self-start">
          {t('sign')}
        </Button>
      </form>
    </details>
  );
}
