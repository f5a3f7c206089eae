'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field } from '@/components/field.tsx';
import { formatUnits } from 'viem';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { sharesFor } from '../exit-state.ts';
import { useExit } from '../use-exit.ts';
import type { ExitPanelProps } from './exit-panel.tsx';

/** How much to take out; the notice begins with the signature. Folded until asked for. */
export function ExitForm({ pool, name, position }: ExitPanelProps) {
  const t = useTranslations('capital.exit');
  const format = useFormat();
  const act = useExit(pool, name);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const assets = parseAmount(typed, pool.asset);
    const shares = assets === undefined ? 0n : sharesFor(assets, position);
    if (assets === undefined || shares === 0n) {
      setError(t('invalid'));
      return;
    }
    if (assets > position.assets) {
      setError(t('tooMuch', { have: format.money(position.assets, pool.asset) }));
      return;
    }
    setError(undefined);
    act.request(shares, assets);
  };
  return (
    <details>
      <summary className="text-13 text-quiet hover:text-ink">{t('begin')}</summary>
      <form onSubmit={submit} className="mt-3 grid gap-3" noValidate>
        <Field label={t('amount')} error={error}>
          {(control) => (
            <AmountInput
              {...control}
              symbol={pool.asset.symbol}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          )}
        </Field>
        <div className="flex flex-wrap gap-3">
          <Button type="submit">{t('request.action')}</Button>
          <Button
            look="quiet"
            onClick={() => {
              setTyped(formatUnits(position.assets, pool.asset.decimals));
            }}
          >
            {t('all')}
          </Button>
        </div>
        <p className="text-13 text-quiet">{t('rules', { period: format.duration(pool.exitNoticeSeconds) })}</p>
      </form>
    </details>
  );
}
