'use client';

import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useConnection, useSignTypedData } from 'wagmi';
import { AddressInput } from '@/components/address-input.tsx';
import { Button } from '@/components/button.tsx';
import { CopyText } from '@/components/copy-text.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import { Person } from '@/components/person.tsx';
import { Section } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { parseAddress } from '@/lib/parse-address.ts';
import { consentTypedData, freshNonce, type SignedConsent, writeConsent } from '@/lib/transfer-consent.ts';

/** For how long a consent can be used. */
const VALID_DAYS = 14;

/** The insurer's consent to a transfer: the underwriter signs it here and hands it to the holder, who alone can use it. */
export function CountersignSection() {
  const t = useTranslations('operation.countersign');
  const format = useFormat();
  const now = useNow();
  const { client, at, chainId } = useChainReader();
  const { address } = useConnection();
  const { mutateAsync: sign } = useSignTypedData();
  const [policy, setPolicy] = useState('');
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const policyId = /^\d{1,12}$/.test(policy.trim()) ? Number(policy.trim()) : 0;
  const receiver = parseAddress(to);
  const consent = useMutation({
    mutationFn: async (): Promise<SignedConsent | undefined> => {
      if (address === undefined || receiver === undefined) return undefined;
      const book = { address: at.policyBook, abi: policyBookAbi } as const;
      const from = await client.readContract({ ...book, functionName: 'ownerOf', args: [BigInt(policyId)] });
      const offer = { policyId, from, to: receiver, nonce: freshNonce(), expiresAt: now + VALID_DAYS * DAY };
      const signature = await sign(consentTypedData(chainId, at.transferDesk, offer));
      return { ...offer, signer: address, signature };
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (policyId > 0 && receiver !== undefined) consent.mutate();
  };
  const text = consent.data === undefined ? undefined : writeConsent(consent.data);
  return (
    <Section title={t('section')} note={t('sectionNote')} id="countersign">
      <form onSubmit={submit} className="grid gap-5 sm:max-w-xl" noValidate data-testid="countersign">
        <Field label={t('policy')} error={asked && policyId === 0 ? t('policyWrong') : undefined}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              className="figure"
              value={policy}
              onChange={(event) => {
                setPolicy(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('to')} hint={t('toHint')} error={asked && receiver === undefined ? t('toWrong') : undefined}>
          {(control) => <AddressInput {...control} value={to} onValue={setTo} />}
        </Field>
        <Button type="submit" look="primary" busy={consent.isPending} className="justify-self-start">
          {t('action')}
        </Button>
        {consent.isError ? (
          <p role="alert" className="text-13 text-breach">
            {t('failed')}
          </p>
        ) : null}
      </form>
      {text === undefined || consent.data === undefined ? null : (
        <div className="mt-6 grid gap-3 border-t border-line pt-5" role="status">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Person address={consent.data.from} />
            <span aria-hidden>→</span>
            <Person address={consent.data.to} />
          </p>
          <p className="text-13 text-quiet">{t('hand', { when: format.dateTime(consent.data.expiresAt) })}</p>
          <pre className="border border-line bg-raised p-3 text-12 break-all whitespace-pre-wrap" data-testid="consent">
            {text}
          </pre>
          <CopyText text={text}>
            <span className="font-medium">{t('copy')}</span>
          </CopyText>
        </div>
      )}
    </Section>
  );
}
