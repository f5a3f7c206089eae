'use client';

import { useTranslations } from 'next-intl';
import { shortAddress } from '@/components/person.tsx';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type RecoveryAct, recoveryCall } from './transactions/recover-keys.ts';

/** Carries one step of a recovery to the transaction sheet. */
export function useRecovery(): (act: RecoveryAct) => void {
  const t = useTranslations('operation.recovery.act');
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (act) => {
    const people = { owner: shortAddress(act.owner), to: shortAddress(act.to) };
    const policies = act.kind === 'complete' ? act.policyIds.length : 0;
    start({
      key: `recovery-${act.kind}-${act.owner}`,
      title: t(`${act.kind}.title`, people),
      explanation: t(`${act.kind}.explanation`, { ...people, policies }),
      call: () => recoveryCall(at.transferDesk, act),
      doneText: t(`${act.kind}.done`),
    });
  };
}
