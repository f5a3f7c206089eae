'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { openChainFile } from '@/lib/claim/open-chain-file.ts';
import { readCaseFile } from '@/lib/claim/read-case-file.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { SettledClaim } from './api/get-settled-claim.ts';
import { recordRecoveryCall, type RecoveryKind, recoveryPermission } from './transactions/record-recovery.ts';

/** Prepares money that came back for a closed claim and opens the transaction sheet. */
export function useRecordRecovery({ claimId, pool, asset }: SettledClaim) {
  const t = useTranslations('operation.recovered');
  const format = useFormat();
  const reader = useChainReader();
  const { start } = useTransaction();
  return useMutation({
    mutationFn: async (input: { readonly payer: Address; readonly assets: bigint; readonly kind: RecoveryKind }) => {
      const { payer, assets, kind } = input;
      const filed = openChainFile(await readCaseFile(reader, claimId));
      const permission = await recoveryPermission(reader.client, { asset: asset.address, payer, pool, assets });
      start({
        key: `recovery-${claimId.toString()}`,
        account: payer,
        title: t('act.title', { number: formatClaimNumber(claimId) }),
        explanation: t('act.explanation', { figure: format.money(assets, asset), kind: t(`kind.${kind}`) }),
        moves: [{ label: t('act.move'), units: assets, asset, direction: 'out' }],
        ...(permission === undefined ? {} : { permission }),
        call: () => recordRecoveryCall(reader.at.claimOffice, { claimId, filed, assets, kind }),
        doneText: t('act.done'),
      });
    },
  });
}
