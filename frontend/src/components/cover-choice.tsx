'use client';

import { useTranslations } from 'next-intl';
import { Range } from '@/components/range.tsx';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';

interface ChoiceProps<Value> {
  readonly version: ProductVersion;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const STEPS = 100;

/** The limit on a slider of round figures; a product with one size only shows it. @param value base units */
export function LimitChoice({ version, value, onChange }: ChoiceProps<bigint>) {
  const t = useTranslations('products.buy');
  const format = useFormat();
  const { minLimitAssets, maxLimitAssets } = version.terms.tariff;
  const words = format.money(value, version.asset);
  const step = roundStep(maxLimitAssets - minLimitAssets);
  return (
    <div>
      <p className="flex justify-between gap-4">
        <span>{t('limit')}</span>
        <span className="figure font-medium">{words}</span>
      </p>
      {minLimitAssets === maxLimitAssets ? null : (
        <Range
          label={t('limit')}
          min={0}
          max={Number((maxLimitAssets - minLimitAssets) / step)}
          step={1}
          value={Number((value - minLimitAssets) / step)}
          onChange={(place) => {
            onChange(minLimitAssets + BigInt(place) * step);
          }}
          valueText={words}
        />
      )}
    </div>
  );
}

/** A tenth, fifth or half of a power of ten, so that about a hundred stops fit. */
function roundStep(span: bigint): bigint {
  const wanted = span / BigInt(STEPS);
  if (wanted < 2n) return 1n;
  const power = 10n ** BigInt(wanted.toString().length - 1);
  return [power, 2n * power, 5n * power, 10n * power].find((step) => step >= wanted) ?? power;
}

/** The term in days, with the usual lengths as shortcuts. */
export function TermChoice({ version, value, onChange }: ChoiceProps<number>) {
  const t = useTranslations('products.buy');
  const { minTermDays, maxTermDays } = version.terms.tariff;
  const words = t('days', { days: value });
  const usual = [7, 14, 30, 90, 180, 365, 730].filter((days) => days >= minTermDays && days <= maxTermDays);
  return (
    <div>
      <p className="flex justify-between gap-4">
        <span>{t('term')}</span>
        <span className="figure font-medium">{words}</span>
      </p>
      {minTermDays === maxTermDays ? null : (
        <>
          <Range
            label={t('term')}
            min={minTermDays}
            max={maxTermDays}
            step={1}
            value={value}
            onChange={onChange}
            valueText={words}
          />
          <p className="flex flex-wrap gap-2">
            {usual.map((days) => (
              <button
                key={days}
                type="button"
                aria-pressed={days === value}
                onClick={() => {
                  onChange(days);
                }}
                className="figure h-8 rounded-press border border-line px-2.5 text-13 hover:border-ink aria-pressed:border-ink aria-pressed:font-medium"
              >
                {t('days', { days })}
              </button>
            ))}
          </p>
        </>
      )}
    </div>
  );
}
