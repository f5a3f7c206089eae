'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field, Select } from '@/components/field.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { parseAmount } from '@/lib/format/format-amount.ts';
import { prepareFailure } from '@/lib/prepare-failure.ts';
import { useSession } from '@/lib/session.ts';
import type { SettledClaim } from '../api/get-settled-claim.ts';
import { recoveryKinds } from '../transactions/record-recovery.ts';
import { useRecordRecovery } from '../use-record-recovery.ts';

/** What was paid and what came back so far; then how much more, and why. */
export function RecoveredForm({ claim }: { readonly claim: SettledClaim }) {
  const t = useTranslations('operation.recovered');
  const failures = useTranslations('pieces.prepare');
  const { address } = useSession();
  const record = useRecordRecovery(claim);
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<(typeof recoveryKinds)[number]>('SUBROGATION');
  const [asked, setAsked] = useState(false);
  const assets = parseAmount(typed, claim.asset) ?? 0n;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (assets > 0n && address !== undefined) record.mutate({ payer: address, assets, kind });
  };
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate data-testid="recovered-form">
      <FactList>
        <Fact label={t('paid')}>
          <Amount units={claim.paidAssets} asset={claim.asset} />
        </Fact>
        <Fact label={t('soFar')}>
          <Amount units={claim.recoveredAssets} asset={claim.asset} />
        </Fact>
        <Fact label={t('toHolder')}>
          <Amount units={claim.toHolderAssets} asset={claim.asset} />
        </Fact>
      </FactList>
      <Field label={t('kindLabel')}>
        {(control) => (
          <Select
            {...control}
            value={kind}
            onChange={(event) => {
              const chosen = recoveryKinds.find((one) => one === event.target.value);
              if (chosen !== undefined) setKind(chosen);
            }}
          >
            {recoveryKinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
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
      <Button type="submit" look="primary" busy={record.isPending} className="justify-self-start">
        {t('act.action')}
      </Button>
      {record.isError ? (
        <p role="alert" className="text-13 text-breach">
          {failures(prepareFailure(record.error))}
        </p>
      ) : null}
    </form>
  );
}
