'use client';

import type { Zone } from '@makewhole/domain/oracles/zones.ts';
import { useTranslations } from 'next-intl';
import { Field, Select } from '@/components/field.tsx';
import { useZoneName } from '@/lib/catalogue/use-reading.ts';

export interface ZoneChoiceProps {
  readonly zones: readonly Zone[];
  readonly value: number;
  readonly onChange: (zone: number) => void;
}

/** Where what is observed counts: a place, or a flight. */
export function ZoneChoice({ zones, value, onChange }: ZoneChoiceProps) {
  const t = useTranslations('products.index');
  const nameOf = useZoneName();
  return (
    <Field label={t(zones.some(({ flight }) => flight !== undefined) ? 'flight' : 'place')} hint={t('zoneHint')}>
      {(control) => (
        <Select
          {...control}
          value={value}
          onChange={(event) => {
            onChange(Number(event.target.value));
          }}
        >
          {zones.map(({ zone }) => (
            <option key={zone} value={zone}>
              {nameOf(zone)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
