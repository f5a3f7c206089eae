'use client';

import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { openChainFile } from '@/lib/claim/open-chain-file.ts';
import { readCaseFile } from '@/lib/claim/read-case-file.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type PrepareFailure, prepareFailure } from '@/lib/prepare-failure.ts';
import { type HandlingCall, handlingCall } from './transactions/handle-claim.ts';

export interface Handling {
  readonly busy: boolean;
  readonly failure: PrepareFailure | undefined;
  /** Prepares what the act has to bring, then opens the one sheet; `figure` is the amount its sentence names. */
  begin(prepare: (file: () => Promise<FiledClaim>) => Promise<HandlingCall>, figure?: bigint): void;
}

/** Carries one act of the insurer's to the transaction sheet. */
export function useHandling(claim: ClaimView): Handling {
  const t = useTranslations('adjudication.handling');
  const format = useFormat();
  const reader = useChainReader();
  const { start } = useTransaction();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PrepareFailure>();
  const { claimId, asset } = claim;
  const open = (call: HandlingCall, figure: bigint): void => {
    const { act } = call;
    start({
      key: `${act}-${claimId.toString()}`,
      title: t(`${act}.title`, { number: formatClaimNumber(claimId) }),
      explanation: t(`${act}.explanation`, { figure: format.money(figure, asset) }),
      moves: [],
      call: () => handlingCall(reader.at.adjusterDesk, claimId, call),
      doneText: t(`${act}.done`),
    });
  };
  return {
    busy,
    failure,
    begin: (prepare, figure = 0n) => {
      setBusy(true);
      setFailure(undefined);
      prepare(async () => openChainFile(await readCaseFile(reader, claimId)))
        .then((call) => {
          open(call, figure);
        })
        .catch((cause: unknown) => {
          setFailure(prepareFailure(cause));
        })
        .finally(() => {
          setBusy(false);
        });
    },
  };
}
