'use client';

import { sum } from '@makewhole/domain/primitives/money.ts';
import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Notice } from '@/components/section.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { bookedAssets, sumPayments } from '@/lib/claim/sum-payments.ts';
import type { CheckedCaseFile } from '@/lib/claim/use-case-file-check.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** Money that left or waits, against what the case file says was paid. */
export function PaymentList({ claim, proof }: { readonly claim: ClaimView; readonly proof: CheckedCaseFile }) {
  const t = useTranslations('audit.payments');
  const format = useFormat();
  const kinds = useTranslations('claims.money.kind');
  const decided = sum(
    proof.entries.flatMap((entry) => [amountIn(entry.args['paidAssets']), amountIn(entry.args['interestAssets'])]),
  );
  const sums = sumPayments(claim.payments, claim.claimant);
  // What ran at the bank came after the decision, which does not know it.
  const booked = bookedAssets(sums) - sums.bankInterest;
  if (claim.payments.length === 0 && decided === 0n) return <p className="text-quiet">{t('none')}</p>;
  return (
    <div className="grid gap-4">
      {decided === booked ? (
        <p className="text-13 text-quiet">{t('same', { amount: format.money(decided, claim.asset) })}</p>
      ) : (
        <Notice tone="breach" title={t('differs')}>
          {t('differsText', { decided: format.money(decided, claim.asset), booked: format.money(booked, claim.asset) })}
        </Notice>
      )}
      <ul className="divide-y divide-line border-y border-line">
        {claim.payments.map((payment) => (
          <li
            key={`${payment.txHash}-${payment.kind}-${payment.payee}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5 text-13"
          >
            <span className="text-quiet">{kinds(payment.kind)}</span>
            <Person address={payment.payee} />
            <Moment at={payment.at} />
            <Hash hash={payment.txHash} />
            <Amount units={payment.assets} asset={claim.asset} className="ml-auto" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function amountIn(value: unknown): bigint {
  return typeof value === 'bigint' ? value : 0n;
}
