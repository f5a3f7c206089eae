'use client';

import { knownSource } from '@makewhole/domain/oracles/known-sources.ts';
import { zones } from '@makewhole/domain/oracles/zones.ts';
import { useTranslations } from 'next-intl';

/** Says an observed value as people read it: 150 mm, 64 kt, 120 minutes. */
export function useReading(observable: string): (value: bigint) => string {
  const t = useTranslations('products.index');
  const source = knownSource(observable);
  return (value) => {
    const number = Number(value) / (source?.per ?? 1);
    return t(`reads.${source?.reads ?? 'other'}`, { number });
  };
}

/** Names a zone: a place in the reader's language, or a flight. */
export function useZoneName(): (zone: number) => string {
  const t = useTranslations('products.index');
  return (zone) => {
    const found = zones.find((one) => one.zone === zone);
    if (found?.flight !== undefined) return found.flight;
    return zone === HONG_KONG ? t('zones.hongKong') : t('zones.other', { zone: String(zone) });
  };
}

const HONG_KONG = 852;
