'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field, TextArea } from '@/components/field.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { prepareFailure } from '@/lib/prepare-failure.ts';
import { useApi } from '@/lib/use-api.ts';
import { sealText } from '../../api/seal-text.ts';
import { useAward } from '../../use-award.ts';

/** The first seat: how much, and by whose order or for which reasons. Folded until asked for. */
export function ProposeAward({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.award');
  const failures = useTranslations('pieces.prepare');
  const read = useApi();
  const award = useAward(claim);
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const assets = parseAmount(typed, claim.asset) ?? 0n;
  const text = words.trim();
  const prepare = useMutation({
    mutationFn: async () => {
      const { policyId, claimId } = claim;
      award('proposeAward', { assets, basisRef: await sealText(read, { policyId, claimId, kind: 'award', text }) });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (assets > 0n && text !== '') prepare.mutate();
  };
  return (
    <details data-testid="propose-award">
      <summary className="marker:text-quiet">{t('proposeAward.action')}</summary>
      <form onSubmit={submit} className="mt-3 grid gap-3" noValidate>
        <Field label={t('amount')} hint={t('amountHint')} error={asked && assets === 0n ? t('amountWrong') : undefined}>
          {(control) => (
            <AmountInput
              {...control}
              symbol={claim.asset.symbol}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('basis')} hint={t('basisHint')} error={asked && text === '' ? t('basisWrong') : undefined}>
          {(control) => (
            <TextArea
              {...control}
              maxLength={8_000}
              value={words}
              onChange={(event) => {
                setWords(event.target.value);
              }}
            />
          )}
        </Field>
        <Button type="submit" busy={prepare.isPending} className="justify-self-start" data-testid="act-proposeAward">
          {t('proposeAward.sign')}
        </Button>
        {prepare.isError ? (
          <p role="alert" className="text-13 text-breach">
            {failures(prepareFailure(prepare.error))}
          </p>
        ) : null}
      </form>
    </details>
  );
}
