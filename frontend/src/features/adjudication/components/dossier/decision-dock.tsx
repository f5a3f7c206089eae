'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field, TextArea } from '@/components/field.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import type { DecisionState } from '../../use-decision.ts';
import type { SignDecision } from '../../use-sign-decision.ts';
import { DecisionSeats } from './decision-seats.tsx';
import { ItemFindingRow } from './item-finding.tsx';

export interface DecisionDockProps {
  readonly claim: ClaimView;
  readonly version: VersionView;
  readonly state: DecisionState;
  readonly signing: SignDecision;
}

/** The decision, always in sight at the foot of the dossier: per item amount, wear, reason and clause; rationale; seats; signature. */
export function DecisionDock({ claim, version, state, signing }: DecisionDockProps) {
  const t = useTranslations('adjudication.decision');
  const [open, setOpen] = useState(true);
  const [asked, setAsked] = useState(false);
  useOpenOnWide(setOpen);
  const problems = asked ? state.read.problems : [];
  const general = problems.filter((one) => one.place === undefined);
  const Toggle = open ? ChevronDown : ChevronUp;
  return (
    <section
      id="decision"
      aria-label={t('title')}
      tabIndex={-1}
      className="sticky bottom-0 z-20 -mx-4 border-t-2 border-ink bg-raised px-4 shadow-float md:-mx-8 md:px-8 lg:-mx-4 lg:px-4"
      data-testid="decision-dock"
    >
      <div className="flex items-center justify-between gap-4 py-3">
        <h2 className="font-medium">{t('title')}</h2>
        <p className="flex flex-wrap items-baseline justify-end gap-x-3 text-right" aria-live="polite">
          <span className="text-13 text-quiet max-sm:sr-only">{t(`verdict.${state.verdict}`)}</span>
          <Amount
            units={state.waterfall.payableAssets}
            asset={claim.asset}
            size="medium"
            tone={state.waterfall.payableAssets > 0n ? 'money' : 'ink'}
          />
        </p>
        <Button
          look="quiet"
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
          icon={<Toggle aria-hidden strokeWidth={1.5} className="size-4" />}
        >
          {open ? t('fold') : t('unfold')}
        </Button>
      </div>
      {open ? (
        <div className="grid max-h-[48dvh] gap-x-8 gap-y-5 overflow-y-auto pb-4 lg:grid-cols-[minmax(0,1fr)_19rem]">
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
                error={
                  general.some((one) => one.code === 'rationaleMissing') ? t('problem.rationaleMissing') : undefined
                }
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
            problems={problems.length}
            onAsk={() => {
              setAsked(true);
            }}
          />
        </div>
      ) : null}
    </section>
  );
}

/** Unfolded where there is room, folded on a phone; `#decision` in the address unfolds and focuses it. */
function useOpenOnWide(setOpen: (open: boolean) => void): void {
  useEffect(() => {
    const wanted = window.location.hash === '#decision';
    setOpen(wanted || window.matchMedia('(min-width: 64rem)').matches);
    if (wanted) document.getElementById('decision')?.focus({ preventScroll: true });
  }, [setOpen]);
}
