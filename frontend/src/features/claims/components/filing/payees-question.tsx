'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AddressInput } from '@/components/address-input.tsx';
import { Button } from '@/components/button.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import type { FilingProblem } from '../../build-filing.ts';
import type { DraftPayee, FilingDraft } from '../../filing-draft.ts';

export interface PayeesQuestionProps {
  readonly draft: FilingDraft;
  readonly change: (patch: Partial<FilingDraft>) => void;
  readonly problems: readonly FilingProblem[];
}

const blank: DraftPayee = { to: '', percent: '' };

/** Who receives the money when it is not the holder alone: up to four, with shares that make a whole. Folded until asked for. */
export function PayeesQuestion({ draft, change, problems }: PayeesQuestionProps) {
  const t = useTranslations('claims.filing');
  const { payees } = draft;
  const setPayee = (place: number, patch: Partial<DraftPayee>): void => {
    change({ payees: payees.map((payee, at) => (at === place ? { ...payee, ...patch } : payee)) });
  };
  const problemOf = (place: number, codes: readonly string[]): string | undefined => {
    const found = problems.find((one) => one.field === 'payee' && one.place === place && codes.includes(one.code));
    return found === undefined ? undefined : t(`problem.${found.code}`);
  };
  const notWhole = problems.some((one) => one.field === 'payees');
  return (
    <details className="group border-t border-line py-6" open={payees.length > 0}>
      <summary className="ml-8 font-medium marker:text-quiet">
        {t('payees.title')}
        <span className="block text-13 font-normal text-quiet">{t('payees.hint')}</span>
      </summary>
      <div className="mt-4 ml-8 grid gap-4">
        {payees.map((payee, place) => (
          <fieldset key={place} className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_7rem_auto] sm:items-start">
            <legend className="sr-only">{t('payees.legend', { number: place + 1 })}</legend>
            <Field label={t('payees.address')} error={problemOf(place, ['addressInvalid', 'addressDouble'])}>
              {(control) => (
                <AddressInput
                  {...control}
                  value={payee.to}
                  onValue={(typed) => {
                    setPayee(place, { to: typed });
                  }}
                />
              )}
            </Field>
            <Field label={t('payees.share')} error={problemOf(place, ['shareInvalid'])}>
              {(control) => (
                <TextInput
                  {...control}
                  inputMode="decimal"
                  className="figure"
                  placeholder="50"
                  value={payee.percent}
                  onChange={(event) => {
                    setPayee(place, { percent: event.target.value });
                  }}
                />
              )}
            </Field>
            <Button
              look="quiet"
              className="sm:mt-7"
              icon={<X aria-hidden strokeWidth={1.5} className="size-4" />}
              onClick={() => {
                change({ payees: payees.filter((_, at) => at !== place) });
              }}
            >
              {t('payees.remove')}
            </Button>
          </fieldset>
        ))}
        {notWhole ? (
          <p role="alert" className="text-13 text-breach">
            {t('problem.sharesNotWhole')}
          </p>
        ) : null}
        {payees.length >= 4 ? null : (
          <Button
            size="small"
            className="justify-self-start"
            icon={<Plus aria-hidden strokeWidth={1.5} className="size-4" />}
            onClick={() => {
              change({ payees: [...payees, blank] });
            }}
          >
            {t('payees.add')}
          </Button>
        )}
      </div>
    </details>
  );
}
