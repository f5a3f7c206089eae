'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AddressForm } from '@/components/address-form.tsx';
import { Person } from '@/components/person.tsx';
import { Section } from '@/components/section.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { WholePolicy } from '../api/policy-view.ts';
import { usePayees } from '../use-payees.ts';
import { LossPayeeForm } from './loss-payee-form.tsx';

const MAX_LOSS_PAYEES = 3;
const WHOLE_BPS = 10_000;

/** Whom a claim on this policy pays: those with a share first, then the beneficiary or the holder. */
export function PayeesSection({ policy, mine }: { readonly policy: WholePolicy; readonly mine: boolean }) {
  const t = useTranslations('policies.payees');
  const format = useFormat();
  const name = usePayees(policy.policyId);
  const { beneficiary, lossPayees, holder } = policy;
  const given = lossPayees.reduce((sum, { shareBps }) => sum + shareBps, 0);
  const left = WHOLE_BPS - given;
  if (!mine && beneficiary === null && lossPayees.length === 0) return null;
  return (
    <Section title={t('section')} note={t('sectionNote')}>
      <ul className="divide-y divide-line border-y border-line" data-testid="payees">
        {lossPayees.map(({ payee, shareBps }) => (
          <Line key={payee} share={format.percent(shareBps)} word={t('lossPayee')}>
            <Person address={payee} />
          </Line>
        ))}
        {left === 0 ? null : (
          <Line share={format.percent(left)} word={t(beneficiary === null ? 'holder' : 'beneficiary')}>
            <Person address={beneficiary ?? holder} />
          </Line>
        )}
      </ul>
      {mine ? (
        <div className="mt-6 grid gap-5">
          <AddressForm
            summary={t('nameBeneficiary.action')}
            label={t('nameBeneficiary.label')}
            hint={t('nameBeneficiary.hint')}
            action={t('nameBeneficiary.sign')}
            refused={policy.pool}
            onSubmit={(who) => {
              name({ act: 'nameBeneficiary', who });
            }}
          />
          {lossPayees.length === MAX_LOSS_PAYEES || left === 0 ? (
            <p className="text-13 text-quiet">{t('full')}</p>
          ) : (
            <LossPayeeForm
              leftBps={left}
              taken={lossPayees.map(({ payee }) => payee)}
              pool={policy.pool}
              onSubmit={(who, shareBps) => {
                name({ act: 'addLossPayee', who, shareBps });
              }}
            />
          )}
        </div>
      ) : null}
    </Section>
  );
}

interface LineProps {
  readonly share: string;
  readonly word: string;
  readonly children: ReactNode;
}

function Line({ share, word, children }: LineProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
      <span className="flex flex-wrap items-baseline gap-x-3">
        {children}
        <span className="text-13 text-quiet">{word}</span>
      </span>
      <span className="figure">{share}</span>
    </li>
  );
}
