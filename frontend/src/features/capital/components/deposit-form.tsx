'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { FaucetButton } from '@/components/faucet-button.tsx';
import { AmountInput, Field } from '@/components/field.tsx';
import { useAssetBalance } from '@/lib/asset-balance.ts';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import type { PoolView } from '../api/get-pools.ts';
import { useDeposit } from '../use-deposit.ts';

/** The way into a pool: an amount, what it means, one button. */
export function DepositForm({ pool, name }: { readonly pool: PoolView; readonly name: string }) {
  const t = useTranslations('capital');
  const format = useFormat();
  const { address } = useConnection();
  const { setOpen } = useWalletDialog();
  const balance = useAssetBalance(pool.asset.address);
  const deposit = useDeposit(pool, name);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const [missing, setMissing] = useState(0n);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address === undefined) {
      setOpen(true);
      return;
    }
    setMissing(0n);
    const assets = parseAmount(typed, pool.asset);
    if (assets === undefined || assets === 0n) {
      setError(t('invalid'));
      return;
    }
    if (balance.data !== undefined && assets > balance.data) {
      setMissing(assets - balance.data);
      setError(t('tooMuch', { have: format.money(balance.data, pool.asset) }));
      return;
    }
    setError(undefined);
    deposit.mutate({ owner: address, assets });
  };
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <Field
        label={t('depositLabel')}
        {...(balance.data === undefined
          ? {}
          : { hint: t('depositHint', { amount: format.money(balance.data, pool.asset) }) })}
        error={error ?? (deposit.isError ? t('failed') : undefined)}
      >
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
      <Button type="submit" busy={deposit.isPending}>
        {address === undefined ? t('connect') : t('deposit')}
      </Button>
      {missing === 0n ? null : <FaucetButton asset={pool.asset} atLeast={missing} />}
      <p className="text-13 text-quiet">
        {t('risk')} {t('notice', { period: format.duration(pool.exitNoticeSeconds) })}
      </p>
    </form>
  );
}
