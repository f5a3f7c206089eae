'use client';

import { claimOfficeAbi } from '@makewhole/domain/chain/abi/ClaimOffice.ts';
import { useTranslations } from 'next-intl';
import { encodeFunctionData, type Hex } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** A payment beyond the decision, with the commitment to its reasons; base units. */
export interface Award {
  readonly assets: bigint;
  readonly basisRef: Hex;
}

/** Carries one of the two signatures of an award to the transaction sheet. */
export function useAward(claim: ClaimView): (act: 'proposeAward' | 'approveAward', award: Award) => void {
  const t = useTranslations('adjudication.award');
  const format = useFormat();
  const { at } = useChainReader();
  const { start } = useTransaction();
  const { claimId, asset } = claim;
  return (act, { assets, basisRef }) => {
    const args = [claimId, { assets, basisRef }] as const;
    start({
      key: `${act}-${claimId.toString()}`,
      title: t(`${act}.title`, { number: formatClaimNumber(claimId) }),
      explanation: t(`${act}.explanation`, { figure: format.money(assets, asset) }),
      moves: [],
      call: () => ({ to: at.claimOffice, data: encodeFunctionData({ abi: claimOfficeAbi, functionName: act, args }) }),
      doneText: t(`${act}.done`),
    });
  };
}
