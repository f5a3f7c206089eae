'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { formatUnits } from 'viem';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field, TextArea } from '@/components/field.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useApi } from '@/lib/use-api.ts';
import { sealGrounds } from '../../api/seal-grounds.ts';
import { useClaimAct } from '../../use-claim-act.ts';

/** "I disagree": the figure sought, the grounds, and what the arbitrator will choose between. Folded until asked for. */
export function AppealForm({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('claims.appeal');
  const failures = useTranslations('pieces.prepare');
  const format = useFormat();
  const read = useApi();
  const { begin, busy, failure } = useClaimAct(claim);
  const { asset, claimId, policyId, expectedAssets, statedAssets } = claim;
  const [typed, setTyped] = useState(() => formatUnits(expectedAssets, asset.decimals));
  const [grounds, setGrounds] = useState('');
  const [error, setError] = useState<string>();
  const money = (units: bigint): string => format.money(units, asset);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const soughtAssets = parseAmount(typed, asset);
    if (soughtAssets === undefined || soughtAssets <= statedAssets || soughtAssets > expectedAssets) {
      setError(t('range', { least: money(statedAssets), most: money(expectedAssets) }));
      return;
    }
    setError(undefined);
    begin(
      async (file) => {
        const [filed, groundsHash] = await Promise.all([
          file(),
          sealGrounds(read, { policyId, claimId, text: grounds.trim() }),
        ]);
        return { act: 'appeal', filed, soughtAssets, groundsHash };
      },
      { figure: soughtAssets },
    );
  };

  return (
    <details data-testid="appeal">
      <summary className="font-medium marker:text-quiet">
        {t('title')}
        <span className="block text-13 font-normal text-quiet">{t('lead')}</span>
      </summary>
      <form onSubmit={submit} className="mt-5 grid gap-5 sm:max-w-xl" noValidate>
        <Field
          label={t('sought')}
          hint={t('soughtHint', { stated: money(statedAssets), most: money(expectedAssets) })}
          error={error}
        >
          {(control) => (
            <AmountInput
              {...control}
              symbol={asset.symbol}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        <Field label={t('grounds')} hint={t('groundsHint')}>
          {(control) => (
            <TextArea
              {...control}
              maxLength={8_000}
              value={grounds}
              onChange={(event) => {
                setGrounds(event.target.value);
              }}
            />
          )}
        </Field>
        <p className="text-13 text-quiet">{t('rules')}</p>
        <Button type="submit" look="primary" busy={busy} className="justify-self-start" data-testid="act-appeal">
          {t('action')}
        </Button>
        {failure === undefined ? null : (
          <p role="alert" className="text-13 text-breach">
            {failures(failure)}
          </p>
        )}
      </form>
    </details>
  );
}
