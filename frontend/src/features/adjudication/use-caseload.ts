'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useConnection } from 'wagmi';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type ClaimId, formatClaimNumber } from '@/lib/claim/values.ts';
import { planAssign, planRelease } from './transactions/decide-claim.ts';

export interface Caseload {
  assign(claimId: ClaimId): void;
  release(claimId: ClaimId): void;
}

/** Takes claims on one's own desk and puts them back: each a transaction, told in the one sheet. */
export function useCaseload(): Caseload {
  const t = useTranslations('adjudication.caseload');
  const { address } = useConnection();
  const { at } = useChainReader();
  const { start } = useTransaction();
  const wordsOf = useCallback(
    (act: 'assign' | 'release', claimId: ClaimId) => ({
      title: t(`${act}.title`, { number: formatClaimNumber(claimId) }),
      explanation: t(`${act}.explanation`),
      doneText: t(`${act}.done`),
    }),
    [t],
  );
  const assign = useCallback(
    (claimId: ClaimId) => {
      if (address !== undefined)
        start(planAssign({ desk: at.adjusterDesk, claimId, adjuster: address, words: wordsOf('assign', claimId) }));
    },
    [address, at, start, wordsOf],
  );
  const release = useCallback(
    (claimId: ClaimId) => {
      start(planRelease({ desk: at.adjusterDesk, claimId, words: wordsOf('release', claimId) }));
    },
    [at, start, wordsOf],
  );
  return { assign, release };
}
