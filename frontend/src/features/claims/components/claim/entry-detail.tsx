'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SealedWords } from '@/components/sealed-words.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { extensionBases } from '@/lib/claim/extension-bases.ts';
import type { ToldEntry } from '@/lib/claim/told-entry.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** What an entry says beyond its title: figures, dates, and the words behind a commitment. */
export function EntryDetail({ told, claim }: { readonly told: ToldEntry; readonly claim: ClaimView }) {
  const t = useTranslations('claims.told');
  const format = useFormat();
  const when = (at: number): string => format.dateTime(at);
  const money = (units: bigint): string => format.money(units, claim.asset);
  const sentence = (): ReactNode => {
    switch (told.kind) {
      case 'documents':
        return t('documents', { when: when(told.dueAt) });
      case 'supplemented':
        return t('supplemented', { when: when(told.decideBy) });
      case 'extended':
        return t('extended', { basis: basisWord(told.basis), when: when(told.decideBy) });
      case 'escalated':
        return t('escalated', { when: when(told.decideBy), sought: money(told.soughtAssets) });
      case 'appealed':
        return t('appealed', {
          stated: money(told.statedAssets),
          sought: money(told.soughtAssets),
        });
      case 'awarded':
        return t('awarded', { paid: money(told.paidAssets) });
      case 'improved':
        return t('improved', { stated: money(told.statedAssets) });
      case 'ruled':
        return t(`ruled.${told.winner}`);
    }
  };
  const basisWord = (basis: string): string => {
    const known = extensionBases.find((one) => one === basis);
    return known === undefined ? basis : t(`basis.${known}`);
  };
  return (
    <div className="grid gap-2 text-13">
      <p className="max-w-prose text-quiet">{sentence()}</p>
      {'words' in told ? <SealedWords commitment={told.words} /> : null}
    </div>
  );
}
