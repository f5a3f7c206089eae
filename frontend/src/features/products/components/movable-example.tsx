'use client';

import { isPerDiem } from '@makewhole/domain/products/terms.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field, Select } from '@/components/field.tsx';
import { Range } from '@/components/range.tsx';
import { Waterfall } from '@/components/waterfall.tsx';
import { exampleLoss, settleExample } from '@/lib/catalogue/example.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { exampleSteps } from '../example-steps.ts';

/** The example as a waterfall one can drag: the domain's arithmetic, which is the contract's. */
export function MovableExample({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products.example');
  const codes = useClaimWords();
  const format = useFormat();
  const { terms, asset } = version;
  const limit = terms.tariff.maxLimitAssets;
  const first = exampleLoss({
    productId: version.productId,
    coverages: terms.coverages,
    decimals: asset.decimals,
    minLimitAssets: terms.tariff.minLimitAssets,
  });
  const [place, setPlace] = useState(first.place);
  const [units, setUnits] = useState(Number(first.assets / 10n ** BigInt(asset.decimals)));
  const [days, setDays] = useState(first.days);
  const coverage = terms.coverages[place];
  if (coverage === undefined) return null;
  const unit = 10n ** BigInt(asset.decimals);
  const byDay = isPerDiem(coverage);
  const most = scaleOf(Number(first.assets / unit), Number(limit / unit));
  const loss = { place, assets: byDay ? 0n : BigInt(units) * unit, days: byDay ? days : 0 };
  const waterfall = settleExample(loss, terms, limit);
  if (waterfall === undefined) return null;
  const steps = exampleSteps(waterfall, coverage, terms);
  const maxDays = coverage.deductibleDays + coverage.maxDays + 20;
  return (
    <div>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        <Field label={t('coverage')}>
          {(control) => (
            <Select
              {...control}
              value={place}
              onChange={(event) => {
                setPlace(Number(event.target.value));
              }}
            >
              {terms.coverages.map((one, at) => (
                <option key={one.label} value={at}>
                  {codes.coverage(one.label)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid content-start gap-1.5">
          <p className="flex justify-between font-medium">
            <span>{byDay ? t('days') : t('loss')}</span>
            <span className="figure">{byDay ? t('daysText', { days }) : format.money(loss.assets, asset)}</span>
          </p>
          {byDay ? (
            <Range
              label={t('days')}
              min={0}
              max={maxDays}
              step={1}
              value={days}
              onChange={setDays}
              valueText={t('daysText', { days })}
            />
          ) : (
            <Range
              label={t('loss')}
              min={0}
              max={most}
              step={most > 5_000 ? 50 : 1}
              value={units}
              onChange={setUnits}
              valueText={format.money(loss.assets, asset)}
            />
          )}
        </div>
      </div>
      <div className="mt-5">
        <Waterfall
          caption={t('caption')}
          asset={asset}
          loss={steps.loss}
          lossLabel={byDay ? t('steps.lossByDay', { days: Number(steps.loss / coverage.dailyAssets) }) : t('loss')}
          scale={byDay ? BigInt(coverage.maxDays) * coverage.dailyAssets : BigInt(most) * unit}
          steps={steps.steps.map((step) => ({ ...step, label: t(`steps.${step.id}`) }))}
          payableLabel={t('get')}
          showIdle
        />
      </div>
    </div>
  );
}

/** A slider reaches some way past the usual loss, so that deductible and limit both come into play. */
function scaleOf(usual: number, limit: number): number {
  return Math.max(Math.min(usual * 4, Math.ceil(limit * 1.25)), 100);
}
