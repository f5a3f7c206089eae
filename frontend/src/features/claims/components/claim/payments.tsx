'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Hash } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { PaperLink } from '@/components/paper-link.tsx';
import { Person } from '@/components/person.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { MoneyAnswer } from '../../where-is-money.ts';

/** To whom the money went; what the currency refused to deliver is no payment yet. */
export function PaymentWords({
  answer,
  claim,
}: {
  readonly answer: Extract<MoneyAnswer, { kind: 'paid' | 'paidPart' | 'disputed' }>;
  readonly claim: ClaimView;
}) {
  const t = useTranslations('claims.money');
  const format = useFormat();
  const { claimant, others, kept } = answer.paid;
  const money = (units: bigint): string => format.money(units, claim.asset);
  return (
    <div className="grid max-w-prose gap-1">
      {others > 0n ? <p>{t('went', { claimant: money(claimant), others: money(others) })}</p> : null}
      {others === 0n && claimant > 0n ? <p>{t('paidNext', { when: format.dateTime(answer.at) })}</p> : null}
      {kept > 0n ? <p>{t('kept', { kept: money(kept) })}</p> : null}
    </div>
  );
}

/** Each payment with the transaction that proves it. */
export function PaymentList({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('claims.money');
  if (claim.payments.length === 0) return null;
  // A receipt is for money that is with the payee.
  const left = claim.payments.filter(({ kind }) => kind === 'paid' || kind === 'debtPaid');
  return (
    <ul aria-label={t('transfers')} className="mt-5 divide-y divide-line border-t border-line">
      {claim.payments.map((payment) => (
        <li
          key={`${payment.txHash}-${payment.kind}-${payment.payee}`}
          className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2 text-13"
        >
          <span className="text-quiet">{t(`kind.${payment.kind}`)}</span>
          <Person address={payment.payee} />
          <Moment at={payment.at} />
          <Hash hash={payment.txHash} label={t('transaction')} />
          {left.includes(payment) ? (
            <PaperLink path={`claims/${claim.claimId}/papers/payment-receipts/${String(left.indexOf(payment) + 1)}`}>
              {t('receipt')}
            </PaperLink>
          ) : null}
          <Amount
            units={payment.assets}
            asset={claim.asset}
            size="medium"
            tone={payment.kind === 'paid' || payment.kind === 'bankPaid' ? 'money' : 'ink'}
            className="ml-auto"
          />
        </li>
      ))}
    </ul>
  );
}
