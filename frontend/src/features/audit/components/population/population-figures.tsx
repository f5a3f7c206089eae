'use client';

import { claimPhases, claimVerdicts } from '@makewhole/domain/claims/claim-types.ts';
import { phaseWords, verdictWords } from '@makewhole/domain/claims/claim-words.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Amount } from '@/components/amount.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { type Population, usePopulation } from '../../api/get-population.ts';

/** All claims in numbers, before any single one is looked at. */
export function PopulationFigures() {
  const { data, error, refetch } = usePopulation();
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={4} />;
  return <Figures population={data} />;
}

function Figures({ population }: { readonly population: Population }) {
  const t = useTranslations('audit.population');
  const lines = useTranslations('adjudication.views.lines');
  const locale = useLocale();
  const format = useFormat();
  const big = (label: string, value: ReactNode): ReactNode => (
    <div>
      <dt className="label">{label}</dt>
      <dd className="figure mt-1 text-34 font-medium">{value}</dd>
    </div>
  );
  const lineWord = (line: string): string =>
    line === 'PROPERTY' || line === 'MOTOR' || line === 'HEALTH' || line === 'TRAVEL' ? lines(line) : line;
  return (
    <div className="grid gap-8">
      <dl className="flex flex-wrap gap-x-12 gap-y-4">
        {big(t('claims'), format.number(population.claims))}
        {big(t('open'), format.number(population.open))}
        {population.asset === null
          ? null
          : big(t('paid'), <Amount units={population.paidAssets} asset={population.asset} tone="money" />)}
      </dl>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-3">
        <FactList>
          {claimPhases
            .filter((phase) => phase !== 'None')
            .map((phase) => (
              <Fact key={phase} label={inLocale(phaseWords[phase], locale)}>
                {format.number(population.byPhase[phase] ?? 0)}
              </Fact>
            ))}
        </FactList>
        <FactList>
          {claimVerdicts.map((verdict) => (
            <Fact key={verdict} label={inLocale(verdictWords[verdict], locale)}>
              {format.number(population.byVerdict[verdict] ?? 0)}
            </Fact>
          ))}
        </FactList>
        <FactList>
          {population.byLine.map((row) => (
            <Fact
              key={row.line}
              label={
                <>
                  {lineWord(row.line)}
                  <span className="block text-13">{t('lineClaims', { count: row.claims })}</span>
                </>
              }
            >
              {population.asset === null ? '' : <Amount units={row.paidAssets} asset={population.asset} />}
            </Fact>
          ))}
          <Fact label={t('fourEyes')}>{format.number(population.fourEyes)}</Fact>
          <Fact label={t('credits')}>{format.number(population.credits)}</Fact>
        </FactList>
      </div>
    </div>
  );
}
