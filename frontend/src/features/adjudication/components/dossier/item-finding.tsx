'use client';

import { reasonCodes } from '@makewhole/domain/claims/reason-codes.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field, Select, TextInput } from '@/components/field.tsx';
import type { ClaimItemView, ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useClauses } from '@/lib/wording/use-clauses.ts';
import { asClaimedItem, deniedItem, type DecisionProblem, isCut } from '../../decision-draft.ts';
import type { DecisionState } from '../../use-decision.ts';

export interface ItemFindingRowProps {
  readonly place: number;
  readonly item: ClaimItemView;
  readonly claim: ClaimView;
  readonly version: VersionView;
  readonly state: DecisionState;
  readonly problems: readonly DecisionProblem[];
}

/** One item on one line: what is found covered, wear, and for a cut why and by which clause. */
export function ItemFindingRow({ place, item, claim, version, state, problems }: ItemFindingRowProps) {
  const t = useTranslations('adjudication.decision');
  const words = useClaimWords();
  const finding = state.draft.items[place] ?? asClaimedItem(item, claim.asset);
  const assessment = state.read.assessments[place];
  const cut = assessment !== undefined && isCut(assessment, item);
  const perDiem = item.claimedDays > 0;
  const problemOf = (...codes: ReadonlyArray<DecisionProblem['code']>): string | undefined => {
    const found = problems.find((one) => one.place === place && codes.includes(one.code));
    return found === undefined || found.code === 'otherInvalid' ? undefined : t(`problem.${found.code}`);
  };
  return (
    <fieldset className="border-t border-line pt-3 first:border-0 first:pt-0" data-testid={`finding-${String(place)}`}>
      <legend className="sr-only">{t('item', { number: place + 1 })}</legend>
      <p className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{words.coverage(version.coverages[item.coverage]?.label ?? '')}</span>
        <span className="text-13 text-quiet">
          {t('claimed')}{' '}
          {perDiem ? t('days', { days: item.claimedDays }) : <Amount units={item.claimedAssets} asset={claim.asset} />}
        </span>
        <span className="ml-auto flex gap-1">
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              state.changeItem(place, asClaimedItem(item, claim.asset));
            }}
          >
            {t('asClaimed')}
          </Button>
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              state.changeItem(place, deniedItem(finding));
            }}
          >
            {t('deny')}
          </Button>
        </span>
      </p>
      <div className="grid gap-3 sm:grid-cols-[10rem_6rem_minmax(0,1fr)_minmax(0,1fr)]">
        {perDiem ? (
          <Field label={t('assessedDays')} error={problemOf('daysInvalid', 'daysAbove')}>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                className="figure text-18"
                value={finding.days}
                onChange={(event) => {
                  state.changeItem(place, { days: event.target.value });
                }}
              />
            )}
          </Field>
        ) : (
          <Field label={t('assessed')} error={problemOf('amountInvalid', 'amountAbove')}>
            {(control) => (
              <AmountInput
                {...control}
                symbol={claim.asset.symbol}
                value={finding.amount}
                onChange={(event) => {
                  state.changeItem(place, { amount: event.target.value });
                }}
              />
            )}
          </Field>
        )}
        <Field label={t('wear')} error={problemOf('wearInvalid')}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="decimal"
              className="figure"
              value={finding.wear}
              onChange={(event) => {
                state.changeItem(place, { wear: event.target.value });
              }}
            />
          )}
        </Field>
        <ReasonPicker
          value={finding.reason}
          disabled={!cut}
          error={problemOf('reasonMissing')}
          onChange={(reason) => {
            state.changeItem(place, { reason });
          }}
        />
        <ClausePicker
          productId={claim.productId}
          value={finding.clause}
          disabled={!cut}
          error={problemOf('clauseMissing')}
          onChange={(clause) => {
            state.changeItem(place, { clause });
          }}
        />
      </div>
    </fieldset>
  );
}

interface PickerProps {
  readonly value: string;
  readonly disabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function ReasonPicker({ value, disabled, error, onChange }: PickerProps) {
  const t = useTranslations('adjudication.decision');
  const locale = useLocale();
  return (
    <Field label={t('reason')} error={error}>
      {(control) => (
        <Select
          {...control}
          disabled={disabled}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          <option value="">{disabled ? t('noCut') : t('chooseReason')}</option>
          {Object.entries(reasonCodes).map(([code, words]) => (
            <option key={code} value={code}>{`${code} · ${inLocale(words, locale)}`}</option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function ClausePicker({ productId, value, disabled, error, onChange }: PickerProps & { readonly productId: string }) {
  const t = useTranslations('adjudication.decision');
  const clauses = useClauses(productId);
  return (
    <Field label={t('clause')} error={error}>
      {(control) =>
        clauses.length === 0 ? (
          <TextInput
            {...control}
            disabled={disabled}
            value={value}
            placeholder="4.2"
            maxLength={32}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        ) : (
          <Select
            {...control}
            disabled={disabled}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          >
            <option value="">{disabled ? t('noCut') : t('chooseClause')}</option>
            {clauses.map((clause) => (
              <option key={clause.number} value={clause.number}>{`${clause.number} · ${clause.text}`}</option>
            ))}
          </Select>
        )
      }
    </Field>
  );
}
