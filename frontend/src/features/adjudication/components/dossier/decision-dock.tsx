'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Address } from 'viem';
import { AmountInput, Field, TextArea } from '@/components/field.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import type { DecisionState } from '../../use-decision.ts';
import type { SignDecision } from '../../use-sign-decision.ts';
import { DecisionSeats } from './decision-seats.tsx';
import { Dock } from './dock.tsx';
import { ItemFindingRow } from './item-finding.tsx';

export interface DecisionDockProps {
  readonly claim: ClaimView;
  readonly version: VersionView;
  readonly state: DecisionState;
  readonly signing: SignDecision;
  /** Who signed a decision without a transaction before the case file moved on. */
  readonly overtaken: Address | undefined;
}

/** The decision, always in sight at the foot of the dossier: per item amount, wear, reason and clause; rationale; seats; signature. */
export function DecisionDock({ claim, version, state, signing, overtaken }: DecisionDockProps) {
  const t = useTranslations('adjudication.decision');
  const [asked, setAsked] = useState(false);
  const problems = asked ? state.read.problems : [];
  const general = problems.filter((one) => one.place === undefined);
  return (
    <Dock
      title={t('title')}
      verdict={t(`verdict.${state.verdict}`)}
      payableAssets={state.waterfall.payableAssets}
      asset={claim.asset}
      testId="decision-dock"
    >
      <div className="grid content-start gap-4">
        {claim.items.map((item, place) => (
          <ItemFindingRow
            key={place}
            place={place}
            item={item}
            claim={claim}
            version={version}
            state={state}
            problems={problems}
          />
        ))}
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <Field
            label={t('rationale')}
            error={general.some((one) => one.code === 'rationaleMissing') ? t('problem.rationaleMissing') : undefined}
          >
            {(control) => (
              <TextArea
                {...control}
                rows={2}
                maxLength={8_000}
                placeholder={t('rationaleHint')}
                value={state.draft.rationale}
                onChange={(event) => {
                  state.change({ rationale: event.target.value });
                }}
              />
            )}
          </Field>
          <Field
            label={t('other')}
            error={general.some((one) => one.code === 'otherInvalid') ? t('problem.amountInvalid') : undefined}
          >
            {(control) => (
              <AmountInput
                {...control}
                symbol={claim.asset.symbol}
                placeholder="0.00"
                value={state.draft.otherInsurance}
                onChange={(event) => {
                  state.change({ otherInsurance: event.target.value });
                }}
              />
            )}
          </Field>
        </div>
      </div>
      <DecisionSeats
        claim={claim}
        state={state}
        signing={signing}
        overtaken={overtaken}
        problems={problems.length}
        onAsk={() => {
          setAsked(true);
        }}
      />
    </Dock>
  );
}
