'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TrackBoard } from '../api/get-track.ts';
import { changesOf, type FieldChange, type NamedThresholds } from '../track-rules.ts';

const lines = ['PROPERTY', 'MOTOR', 'HEALTH', 'TRAVEL'] as const;

/** Lines, models and thresholds in the reader's words. */
export interface TrackWords {
  line(code: string): string;
  lines(codes: readonly string[]): string;
  /** What this release calls a model, or the beginning of its hash. */
  model(modelHash: string): string;
  /** A threshold with its unit. */
  value(field: FieldChange['field'], value: NonNullable<FieldChange['from']>): string;
  /** What a proposal changes, in a sentence for the sheet. */
  changes(from: NamedThresholds | undefined, to: NamedThresholds): string;
}

export function useTrackWords(known: TrackBoard['known'] = []): TrackWords {
  const t = useTranslations('track');
  const format = useFormat();
  return useMemo(() => {
    const line = (code: string): string => {
      const found = lines.find((one) => one === code);
      return found === undefined ? code : t(`lines.${found}`);
    };
    const short = (hex: string): string => `${hex.slice(0, 6)}…${hex.slice(-4)}`;
    const model = (modelHash: string): string =>
      known.find((one) => one.modelHash === modelHash)?.name ?? short(modelHash);
    const value: TrackWords['value'] = (field, found) => {
      if (field === 'modelHash') return model(String(found));
      if (field === 'signer') return short(String(found));
      if (field === 'drawBps') return format.percent(Number(found));
      return t(`units.${field}`, { count: Number(found) });
    };
    return {
      line,
      lines: (codes) => codes.map(line).join(t('lines.and')),
      model,
      value,
      changes: (from, to) =>
        changesOf(from, to)
          .filter(({ effect }) => effect !== 'same')
          .map((change) => {
            const next = value(change.field, change.to);
            const name = t(`fields.${change.field}.name`);
            return change.from === undefined
              ? t('change.fresh', { name, to: next })
              : t('change.one', { name, from: value(change.field, change.from), to: next });
          })
          .join(t('change.and')),
    };
  }, [known, t, format]);
}
