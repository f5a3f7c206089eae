'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import type { FilingProblem } from '../../build-filing.ts';
import type { DraftItem } from '../../filing-draft.ts';
import { CauseChoice, CoverageChoice, HowMuch } from './item-answers.tsx';
import { amountProblem, problemAt } from './item-problems.ts';

export interface OtherItemProps {
  readonly place: number;
  readonly item: DraftItem;
  /** Whether an earlier part of the loss names the same coverage. */
  readonly shares: boolean;
  readonly version: VersionView;
  readonly problems: readonly FilingProblem[];
  readonly onChange: (patch: Partial<DraftItem>) => void;
  readonly onRemove: () => void;
}

/** A second part of the loss, and those after it. */
export function OtherItem({ place, item, shares, version, problems, onChange, onRemove }: OtherItemProps) {
  const t = useTranslations('claims.filing');
  const words = useClaimWords();
  const coverage = item.coverage === null ? undefined : version.coverages[item.coverage];
  return (
    <fieldset className="grid gap-4 border-l-2 border-line pl-4">
      <legend className="sr-only">{t('another.legend', { number: place + 1 })}</legend>
      <div className="flex items-center justify-between gap-3">
        <p className="font-medium">
          {coverage === undefined ? t('another.legend', { number: place + 1 }) : words.coverage(coverage.label)}
        </p>
        <Button
          look="quiet"
          size="small"
          icon={<X aria-hidden strokeWidth={1.5} className="size-4" />}
          onClick={onRemove}
        >
          {t('another.remove')}
        </Button>
      </div>
      <CoverageChoice
        name={`coverage-${String(place)}`}
        item={item}
        version={version}
        onChange={onChange}
        problem={problemAt(problems, place, 'coverageMissing')}
      />
      {shares ? <p className="text-13 text-quiet">{t('another.shares')}</p> : null}
      <CauseChoice
        name={`cause-${String(place)}`}
        item={item}
        version={version}
        onChange={onChange}
        problem={problemAt(problems, place, 'causeMissing')}
      />
      <HowMuch item={item} version={version} onChange={onChange} problem={amountProblem(problems, place)} />
    </fieldset>
  );
}
