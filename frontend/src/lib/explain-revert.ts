'use client';

import { describeError, type NamedError } from '@makewhole/domain/chain/error-catalogue.ts';
import type { Asset } from '@makewhole/domain/primitives/money.ts';
import { useLocale } from 'next-intl';
import { useCallback } from 'react';
import { useSession } from './session.ts';

export interface RevertWords {
  readonly what: string;
  readonly now: string;
}

const staff = new Set(['adjuster', 'senior-adjuster', 'claims-manager', 'auditor', 'adjudication-manager', 'actuary']);
/** Amounts in a refusal are in the asset of the undertaking; an undertaking without money names none. */
const noAsset: Asset = { symbol: '', decimals: 6 };

/** A refusal of a contract, or one foreseen by the domain, in the words of the error catalogue for this reader. */
export function useExplainRevert(): (error: NamedError, asset?: Asset) => RevertWords {
  const locale = useLocale();
  const { seats } = useSession();
  const forStaff = seats.some((seat) => staff.has(seat));
  return useCallback(
    (error, asset = noAsset) => {
      const words = describeError(error, { locale, asset });
      return { what: forStaff ? words.staff : words.holder, now: words.next };
    },
    [locale, forStaff],
  );
}
