'use client';

import { useLocale, useTimeZone } from 'next-intl';
import { useMemo } from 'react';
import { type AmountParts, type AssetUnit, formatAmount } from './format-amount.ts';
import { formatChainTime, formatDate, formatDateTime, formatDuration, formatRelative } from './format-time.ts';

/** Numbers, dates and money by the reader's language and zone: the only formatter of the screens. */
export interface Format {
  readonly locale: string;
  /** @param units base units */
  amount(units: bigint, asset: AssetUnit): AmountParts;
  /** Figure and symbol in one text, for sentences. */
  money(units: bigint, asset: AssetUnit): string;
  /** @param bps basis points; 12345 is 123.45 % */
  percent(bps: number | bigint): string;
  /** Cover against what is due: a percentage, from ten times on "82.4×". @param bps basis points */
  ratio(bps: number | bigint): string;
  number(value: number | bigint): string;
  date(seconds: number): string;
  dateTime(seconds: number): string;
  chainTime(seconds: number): string;
  duration(seconds: number): string;
  relative(seconds: number, now: number): string;
}

export function createFormat(locale: string, timeZone: string): Format {
  const calendar = { locale, timeZone };
  return {
    locale,
    amount: (units, asset) => formatAmount(units, asset),
    money: (units, asset) => {
      const parts = formatAmount(units, asset);
      return `${parts.figure} ${parts.symbol}`;
    },
    percent: (bps) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(Number(bps) / 10_000),
    ratio: (bps) => formatRatio(Number(bps), locale),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    date: (seconds) => formatDate(seconds, calendar),
    dateTime: (seconds) => formatDateTime(seconds, calendar),
    chainTime: formatChainTime,
    duration: (seconds) => formatDuration(seconds, locale),
    relative: (seconds, now) => formatRelative(seconds, now, locale),
  };
}

const TEN_TIMES = 100_000;

function formatRatio(bps: number, locale: string): string {
  if (bps < TEN_TIMES)
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(bps / 10_000);
  const times = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bps / 10_000);
  return locale === 'zh-CN' ? `${times} 倍` : `${times}×`;
}

export function useFormat(): Format {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  return useMemo(() => createFormat(locale, timeZone), [locale, timeZone]);
}
