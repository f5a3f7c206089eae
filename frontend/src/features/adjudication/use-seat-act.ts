'use client';

import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Address } from 'viem';
import { useSignTypedData } from 'wagmi';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type SeatAct, seatCall } from './transactions/seat-acts.ts';

const interestTypes = {
  InterestDeclaration: [
    { name: 'adjuster', type: 'address' },
    { name: 'party', type: 'address' },
    { name: 'declared', type: 'bool' },
    { name: 'number', type: 'uint32' },
    { name: 'expiresAt', type: 'uint40' },
  ],
} as const;

export interface SeatActing {
  readonly busy: boolean;
  readonly failed: boolean;
  begin(act: SeatAct): void;
  /** Signs the declaration as the desk reads it (EIP-712), then enters it. */
  declare(adjuster: Address, party: Address, declared: boolean): void;
}

/** Carries what people do with their own seat to the transaction sheet. */
export function useSeatAct(): SeatActing {
  const t = useTranslations('adjudication.people.act');
  const { client, at, chainId } = useChainReader();
  const { start } = useTransaction();
  const queries = useQueryClient();
  const now = useNow();
  const { mutateAsync: sign } = useSignTypedData();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const begin = (act: SeatAct): void => {
    start({
      key: `seat-${act.act}`,
      title: t(`${act.act}.title`),
      explanation: t(`${act.act}.explanation`),
      moves: [],
      call: () => seatCall(at.adjusterDesk, act),
      doneText: t(`${act.act}.done`),
      onRecorded: () => {
        void queries.invalidateQueries();
      },
    });
  };
  const signed = async (adjuster: Address, party: Address, declared: boolean): Promise<void> => {
    const [, number] = await client.readContract({
      address: at.adjusterDesk,
      abi: adjusterDeskAbi,
      functionName: 'signingOf',
      args: [adjuster],
    });
    const expiresAt = now + DAY;
    const signature = await sign({
      domain: { name: 'Makewhole AdjusterDesk', version: '1', chainId, verifyingContract: at.adjusterDesk },
      types: interestTypes,
      primaryType: 'InterestDeclaration',
      message: { adjuster, party, declared, number, expiresAt },
    });
    begin({ act: 'declareInterestSigned', adjuster, party, declared, expiresAt, signature });
  };
  return {
    busy,
    failed,
    begin,
    declare: (adjuster, party, declared) => {
      setBusy(true);
      setFailed(false);
      signed(adjuster, party, declared)
        .catch(() => {
          setFailed(true);
        })
        .finally(() => {
          setBusy(false);
        });
    },
  };
}
