'use client';

import { useTranslations } from 'next-intl';
import { AmountInput, Choice, Field, TextInput } from '@/components/field.tsx';
import { causesFor } from '@/lib/claim/coverage-causes.ts';
import type { CoverageView, VersionView } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { FilingProblem } from '../../build-filing.ts';
import type { DraftItem } from '../../filing-draft.ts';

export interface ItemAnswerProps {
  readonly item: DraftItem;
  readonly version: VersionView;
  readonly onChange: (patch: Partial<DraftItem>) => void;
  readonly problem: Extract<FilingProblem, { field: 'item' }>['code'] | undefined;
}

/** What was lost or damaged: the coverages of this very policy, each with what the holder bears. */
export function CoverageChoice({
  name,
  item,
  version,
  onChange,
  problem,
}: ItemAnswerProps & { readonly name: string }) {
  const t = useTranslations('claims.filing');
  const words = useClaimWords();
  const share = useShareWords(version);
  const options = version.coverages.map((coverage, place) => ({
    value: String(place),
    label: words.coverage(coverage.label),
    note: share(coverage),
  }));
  return (
    <div>
      <Choice
        legend={t('what.legend')}
        name={name}
        value={item.coverage === null ? undefined : String(item.coverage)}
        options={options}
        onChange={(value) => {
          const coverage = Number(value);
          const causes = causesFor(version.coverages[coverage]?.label ?? '');
          const [only] = causes;
          const keep = causes.some((cause) => cause === item.cause);
          onChange({ coverage, cause: keep ? item.cause : causes.length === 1 && only !== undefined ? only : '' });
        }}
      />
      <Problem code={problem} />
    </div>
  );
}

/** What happened to it. */
export function CauseChoice({ name, item, version, onChange, problem }: ItemAnswerProps & { readonly name: string }) {
  const t = useTranslations('claims.filing');
  const words = useClaimWords();
  const coverage = item.coverage === null ? undefined : version.coverages[item.coverage];
  if (coverage === undefined) return <p className="text-quiet">{t('how.first')}</p>;
  return (
    <div>
      <Choice
        legend={t('how.legend')}
        name={name}
        layout="row"
        value={item.cause === '' ? undefined : item.cause}
        options={causesFor(coverage.label).map((cause) => ({ value: cause, label: words.cause(cause) }))}
        onChange={(cause) => {
          onChange({ cause });
        }}
      />
      <Problem code={problem} />
    </div>
  );
}

/** The loss in money, or in days where the cover pays by the day. */
export function HowMuch({ item, version, onChange, problem }: ItemAnswerProps) {
  const t = useTranslations('claims.filing');
  const format = useFormat();
  const coverage = item.coverage === null ? undefined : version.coverages[item.coverage];
  const error = problem === undefined ? undefined : t(`problem.${problem}`);
  if (coverage !== undefined && coverage.dailyAssets > 0n) {
    const hint = t('howMuch.daysHint', {
      daily: format.money(coverage.dailyAssets, version.asset),
      first: coverage.deductibleDays,
      most: coverage.maxDays,
    });
    return (
      <Field label={t('howMuch.days')} hint={hint} error={error} className="max-w-xs">
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            autoComplete="off"
            className="figure text-18"
            value={item.days}
            onChange={(event) => {
              onChange({ days: event.target.value, amount: '' });
            }}
          />
        )}
      </Field>
    );
  }
  return (
    <Field label={t('howMuch.amount')} error={error} className="max-w-xs">
      {(control) => (
        <AmountInput
          {...control}
          symbol={version.asset.symbol}
          placeholder="0.00"
          value={item.amount}
          onChange={(event) => {
            onChange({ amount: event.target.value, days: '' });
          }}
        />
      )}
    </Field>
  );
}

function Problem({ code }: { readonly code: ItemAnswerProps['problem'] }) {
  const t = useTranslations('claims.filing');
  return code === undefined ? null : (
    <p role="alert" className="mt-1.5 text-13 text-breach">
      {t(`problem.${code}`)}
    </p>
  );
}

/** "You bear the first 29.00 tUSD." */
function useShareWords(version: VersionView): (coverage: CoverageView) => string {
  const t = useTranslations('claims.filing.share');
  const format = useFormat();
  return (coverage) => {
    const parts: string[] = [];
    if (coverage.dailyAssets > 0n)
      parts.push(
        t('daily', { daily: format.money(coverage.dailyAssets, version.asset), first: coverage.deductibleDays }),
      );
    if (coverage.deductibleAssets > 0n)
      parts.push(t('deductible', { amount: format.money(coverage.deductibleAssets, version.asset) }));
    if (coverage.deductibleBps > 0) parts.push(t('deductibleShare', { share: format.percent(coverage.deductibleBps) }));
    if (coverage.sublimitAssets > 0n)
      parts.push(t('sublimit', { amount: format.money(coverage.sublimitAssets, version.asset) }));
    if (coverage.sublimitBps > 0) parts.push(t('sublimitShare', { share: format.percent(coverage.sublimitBps) }));
    if (coverage.coinsuranceBps > 0) parts.push(t('coinsurance', { share: format.percent(coverage.coinsuranceBps) }));
    if (parts.length === 0 && version.deductibleAssets > 0n)
      parts.push(t('claimDeductible', { amount: format.money(version.deductibleAssets, version.asset) }));
    return parts.length === 0 ? t('none') : parts.join(' ');
  };
}
