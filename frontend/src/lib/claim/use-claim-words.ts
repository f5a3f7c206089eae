'use client';

import { causeWords, isCauseCode } from '@makewhole/domain/claims/cause-codes.ts';
import { isReasonCode, reasonWords } from '@makewhole/domain/claims/reason-codes.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { isCoverageCode, isProductCode } from './coverage-causes.ts';

/** Codes of the chain in the reader's words. A code nobody knows is shown as it is, a commitment as confidential. */
export interface ClaimWords {
  product(productId: string): string;
  coverage(code: string): string;
  cause(code: string): string;
  reason(code: string): string;
}

export function useClaimWords(): ClaimWords {
  const t = useTranslations('claims.words');
  const locale = useLocale();
  return useMemo(() => {
    const isCommitment = (code: string): boolean => /^0x[0-9a-f]{64}$/i.test(code);
    return {
      product: (id) => (isProductCode(id) ? t(`product.${id}`) : id),
      coverage: (code) => (isCoverageCode(code) ? t(`coverage.${code}`) : code),
      cause: (code) => (isCauseCode(code) || isCommitment(code) ? inLocale(causeWords(code), locale) : code),
      reason: (code) => (isReasonCode(code) || isCommitment(code) ? inLocale(reasonWords(code), locale) : code),
    };
  }, [locale, t]);
}
