'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';

export interface RevertWords {
  readonly what: string;
  readonly now: string;
}

/** Words for a custom error by its name, or undefined when nobody has written any. */
export function useExplainRevert(): (error: string, args: readonly unknown[]) => RevertWords | undefined {
  const t = useTranslations('transaction.errors');
  return useCallback(
    (error) => {
      switch (error) {
        case 'ERC20InsufficientBalance':
          return { what: t('balance.what'), now: t('balance.now') };
        case 'ERC20InsufficientAllowance':
          return { what: t('allowance.what'), now: t('allowance.now') };
        case 'ERC2612ExpiredSignature':
        case 'ERC2612InvalidSigner':
          return { what: t('permit.what'), now: t('permit.now') };
        default:
          return undefined;
      }
    },
    [t],
  );
}
