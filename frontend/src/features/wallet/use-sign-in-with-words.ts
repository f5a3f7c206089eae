'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useToast } from '@/components/toaster.tsx';
import { knownErrors } from '@/lib/known-errors.ts';
import { useSignIn } from '@/lib/session.ts';
import { failureFrom } from '@/lib/transaction-failure.ts';

/** Signs in and says what came of it when it did not work. */
export function useSignInWithWords(): () => void {
  const t = useTranslations('wallet');
  const toast = useToast();
  const { mutate } = useSignIn();
  return useCallback(() => {
    mutate(t('statement'), {
      onError: (error) => {
        const declined = failureFrom(error, knownErrors).code === 'rejected';
        toast({ title: declined ? t('signInRejected') : t('signInFailed'), tone: 'breach' });
      },
    });
  }, [mutate, t, toast]);
}
