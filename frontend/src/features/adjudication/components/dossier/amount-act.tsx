'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AmountInput, Field } from '@/components/field.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useHandling } from '../../use-handling.ts';
import { ActFace } from './act-face.tsx';

export interface AmountActProps {
  readonly act: 'advance' | 'improve';
  readonly claim: ClaimView;
  /** Base units. */
  readonly most: bigint;
}

/** Acts that move an amount: a payment on account, or a higher figure in a dispute. */
export function AmountAct({ act, claim, most }: AmountActProps) {
  const t = useTranslations('adjudication.handling');
  const format = useFormat();
  const handling = useHandling(claim);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const least = act === 'improve' ? claim.statedAssets : 0n;
  const room = act === 'improve' ? most : most - claim.paidAssets;
  const bounds = { least: format.money(least, claim.asset), most: format.money(room, claim.asset) };
  const submit = (): void => {
    const assets = parseAmount(typed, claim.asset);
    if (assets === undefined || assets <= least || assets > room) {
      setError(t('range', bounds));
      return;
    }
    setError(undefined);
    handling.begin(
      async (file) => (act === 'improve' ? { act, statedAssets: assets } : { act, filed: await file(), assets }),
      assets,
    );
  };
  return (
    <ActFace act={act} handling={handling} onSubmit={submit}>
      <Field label={t(`${act}.amount`)} hint={t(`${act}.hint`, bounds)} error={error}>
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
    </ActFace>
  );
}
