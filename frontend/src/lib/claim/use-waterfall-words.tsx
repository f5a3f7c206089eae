'use client';

import type { Waterfall as Steps } from '@makewhole/domain/claims/claim-types.ts';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback } from 'react';
import type { WaterfallStep } from '@/components/waterfall.tsx';
import { claimSteps, itemSteps, type StepValue, type WaterfallStepId } from './waterfall-steps.ts';

/** To whom the steps are told: a holder reads plain words, staff the term of art. */
export type WaterfallReader = 'holder' | 'staff';

export type StepClauses = Partial<Readonly<Record<WaterfallStepId, ReactNode>>>;

export interface WaterfallWords {
  readonly claim: (steps: Steps, clauses?: StepClauses) => readonly WaterfallStep[];
  readonly item: (steps: Steps['items'][number], clauses?: StepClauses) => readonly WaterfallStep[];
  readonly caption: string;
  readonly loss: string;
  readonly payable: string;
}

/** Names every step from loss to payable for the shared `Waterfall`. */
export function useWaterfallWords(reader: WaterfallReader): WaterfallWords {
  const t = useTranslations('claims.waterfall');
  const named = useCallback(
    (values: readonly StepValue[], clauses: StepClauses = {}): readonly WaterfallStep[] =>
      values.map(({ id, after }) => {
        const clause = clauses[id];
        return { id, after, label: t(`${reader}.${id}`), ...(clause === undefined ? {} : { clause }) };
      }),
    [reader, t],
  );
  return {
    claim: (steps, clauses) => named(claimSteps(steps), clauses),
    item: (steps, clauses) => named(itemSteps(steps), clauses),
    caption: t('caption'),
    loss: t(`${reader}.loss`),
    payable: t(`${reader}.payable`),
  };
}
