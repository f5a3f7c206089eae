'use client';

import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { openChainFile } from '@/lib/claim/open-chain-file.ts';
import { readCaseFile } from '@/lib/claim/read-case-file.ts';
import { type PrepareFailure, prepareFailure } from '@/lib/prepare-failure.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type ClaimCall, claimCall, supplementPath } from './transactions/act-on-claim.ts';

export interface ActOptions {
  /** The amount the arrow's sentence names, base units. */
  readonly figure?: bigint;
  readonly onRecorded?: () => void;
}

export interface ClaimActing {
  readonly busy: boolean;
  /** Why the sheet could not even be opened. */
  readonly failure: PrepareFailure | undefined;
  /** Prepares what the arrow has to bring, then opens the one sheet, unless there is nothing to sign. */
  begin(prepare: (file: () => Promise<FiledClaim>) => Promise<ClaimCall | undefined>, options?: ActOptions): void;
}

/** Carries one arrow of a claim to the transaction sheet. */
export function useClaimAct(claim: ClaimView): ClaimActing {
  const t = useTranslations('claims.act');
  const format = useFormat();
  const reader = useChainReader();
  const { start } = useTransaction();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PrepareFailure>();
  const { claimId, asset } = claim;
  const file = async (): Promise<FiledClaim> => openChainFile(await readCaseFile(reader, claimId));

  const open = (call: ClaimCall, { figure = 0n, onRecorded }: ActOptions): void => {
    const { act } = call;
    const amounts = { reserve: format.money(claim.reservedAssets, asset), figure: format.money(figure, asset) };
    start({
      key: `${act}-${claimId.toString()}`,
      title: t(`${act}.title`, { number: formatClaimNumber(claimId) }),
      explanation: t(`${act}.explanation`, amounts),
      moves: [],
      call: () => claimCall(reader.at, claimId, call),
      doneText: t(`${act}.done`),
      ...(act === 'supplementLoss' ? { next: { label: t('supplementLoss.see'), href: supplementPath } } : {}),
      ...(onRecorded === undefined ? {} : { onRecorded }),
    });
  };

  return {
    busy,
    failure,
    begin: (prepare, options = {}) => {
      setBusy(true);
      setFailure(undefined);
      prepare(file)
        .then((call) => {
          if (call !== undefined) open(call, options);
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
