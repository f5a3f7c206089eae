'use client';

import { MAX_ITEMS } from '@makewhole/domain/claims/claim-types.ts';
import { Plus } from 'lucide-react';
import { useTimeZone, useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { Field, TextInput } from '@/components/field.tsx';
import type { PolicyForFiling } from '@/lib/claim/get-policy.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import type { FilingProblem } from '../../build-filing.ts';
import { type DraftItem, emptyItem, type FilingDraft } from '../../filing-draft.ts';
import { civilDate } from '../../loss-instant.ts';
import { CauseChoice, CoverageChoice, HowMuch } from './item-answers.tsx';
import { amountProblem, problemAt } from './item-problems.ts';
import { OtherItem } from './other-item.tsx';
import { Question } from './question.tsx';

export interface LossQuestionsProps {
  readonly draft: FilingDraft;
  readonly change: (patch: Partial<FilingDraft>) => void;
  readonly version: VersionView;
  readonly policy: PolicyForFiling;
  /** Chain time, seconds. */
  readonly now: number;
  readonly problems: readonly FilingProblem[];
}

/** Questions one to four: what, how, when, how much. A second part of the loss repeats what, how and how much. */
export function LossQuestions({ draft, change, version, policy, now, problems }: LossQuestionsProps) {
  const t = useTranslations('claims.filing');
  const [first = emptyItem, ...others] = draft.items;
  const setItem = (place: number, patch: Partial<DraftItem>): void => {
    change({ items: draft.items.map((item, at) => (at === place ? { ...item, ...patch } : item)) });
  };
  return (
    <>
      <Question number={1} title={t('what.title')}>
        <CoverageChoice
          name="coverage-0"
          item={first}
          version={version}
          onChange={(patch) => {
            setItem(0, patch);
          }}
          problem={problemAt(problems, 0, 'coverageMissing')}
        />
      </Question>
      <Question number={2} title={t('how.title')} {...(version.sensitive ? { hint: t('how.sensitive') } : {})}>
        <CauseChoice
          name="cause-0"
          item={first}
          version={version}
          onChange={(patch) => {
            setItem(0, patch);
          }}
          problem={problemAt(problems, 0, 'causeMissing')}
        />
      </Question>
      <Question number={3} title={t('when.title')} hint={t('when.hint')}>
        <When draft={draft} change={change} policy={policy} now={now} problems={problems} />
      </Question>
      <Question number={4} title={t('howMuch.title')} hint={t('howMuch.hint')}>
        <HowMuch
          item={first}
          version={version}
          onChange={(patch) => {
            setItem(0, patch);
          }}
          problem={amountProblem(problems, 0)}
        />
        {others.map((item, at) => (
          <OtherItem
            key={at}
            place={at + 1}
            item={item}
            shares={sharesWithEarlier(draft.items, at + 1)}
            version={version}
            problems={problems}
            onChange={(patch) => {
              setItem(at + 1, patch);
            }}
            onRemove={() => {
              change({ items: draft.items.filter((_, place) => place !== at + 1) });
            }}
          />
        ))}
        {draft.items.length >= MAX_ITEMS ? null : (
          <Button
            look="quiet"
            size="small"
            className="justify-self-start"
            icon={<Plus aria-hidden strokeWidth={1.5} className="size-4" />}
            onClick={() => {
              change({ items: [...draft.items, emptyItem] });
            }}
          >
            {t('another.add')}
          </Button>
        )}
      </Question>
    </>
  );
}

function When({ draft, change, policy, now, problems }: Omit<LossQuestionsProps, 'version'>) {
  const t = useTranslations('claims.filing');
  const timeZone = useTimeZone() ?? 'UTC';
  const problem = problems.find((one) => one.field === 'when');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('when.date')} error={problem === undefined ? undefined : t(`problem.${problem.code}`)}>
        {(control) => (
          <TextInput
            {...control}
            type="date"
            value={draft.lossDate}
            max={civilDate(now, timeZone)}
            min={civilDate(policy.startAt - 366 * 86_400, timeZone)}
            onChange={(event) => {
              change({ lossDate: event.target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('when.time')}>
        {(control) => (
          <TextInput
            {...control}
            type="time"
            value={draft.lossTime}
            onChange={(event) => {
              change({ lossTime: event.target.value.slice(0, 5) });
            }}
          />
        )}
      </Field>
    </div>
  );
}

function sharesWithEarlier(items: readonly DraftItem[], place: number): boolean {
  const coverage = items[place]?.coverage ?? null;
  return coverage !== null && items.slice(0, place).some((earlier) => earlier.coverage === coverage);
}
