'use client';

import { HandCoins } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useConnection } from 'wagmi';
import { AddressInput } from '@/components/address-input.tsx';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { FailedFace } from '@/components/faces.tsx';
import { Field } from '@/components/field.tsx';
import { shortAddress } from '@/components/person.tsx';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { parseAddress } from '@/lib/parse-address.ts';
import { type Credit, useCredits } from '../api/get-credits.ts';
import { planCollectCredit } from '../transactions/collect-credit.ts';

/**
 * Shown above everything when money waits for the person: collect it, here or to another address. Nothing waits:
 * nothing is shown; whether anything waits could not be read: that is said.
 */
export function CreditNotice() {
  const { address } = useConnection();
  const { data, error, refetch } = useCredits(address);
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  return data?.map((credit) => <CreditCard key={credit.pool} credit={credit} />);
}

function CreditCard({ credit }: { readonly credit: Credit }) {
  const t = useTranslations('payouts.credit');
  const format = useFormat();
  const heading = useId();
  const { start } = useTransaction();
  const [elsewhere, setElsewhere] = useState(false);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const to = elsewhere ? parseAddress(typed) : credit.payee;
  const collect = (): void => {
    setAsked(true);
    if (to === undefined) return;
    const amount = format.money(credit.assets, credit.asset);
    start(
      planCollectCredit({
        pool: credit.pool,
        payee: credit.payee,
        to,
        words: {
          title: t('title', { amount }),
          explanation: elsewhere ? t('explanationTo', { to: shortAddress(to) }) : t('explanation'),
          doneText: t('done'),
        },
        move: { label: t('move'), units: credit.assets, asset: credit.asset, direction: 'in' },
      }),
    );
  };
  return (
    <section
      aria-labelledby={heading}
      className="mb-8 border-l-2 border-money wash-money px-5 py-5"
      data-testid="credit"
    >
      <h2 id={heading} className="flex items-center gap-2 font-medium">
        <HandCoins aria-hidden strokeWidth={1.5} className="size-5 text-money" />
        {t('heading')}
      </h2>
      <Amount units={credit.assets} asset={credit.asset} size="large" tone="money" className="mt-2 block" />
      <p className="mt-2 max-w-prose">{t('why')}</p>
      <div className="mt-4 grid gap-4 sm:max-w-xl">
        {elsewhere ? (
          <Field label={t('to')} hint={t('toHint')} error={asked && to === undefined ? t('toInvalid') : undefined}>
            {(control) => <AddressInput {...control} value={typed} onValue={setTyped} />}
          </Field>
        ) : null}
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={collect}>
            {t('collect')}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setElsewhere(!elsewhere);
            }}
          >
            {elsewhere ? t('here') : t('elsewhere')}
          </Button>
        </div>
      </div>
    </section>
  );
}
