'use client';

import { useTranslations } from 'next-intl';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { shortAddress } from '@/components/person.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type PassOn, passOnCall } from './transactions/pass-on.ts';

/** Carries one step of a succession to the transaction sheet. */
export function usePassOn(): (pass: PassOn) => void {
  const t = useTranslations('policies.succession');
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (pass) => {
    const { act } = pass;
    const who = 'successor' in pass ? pass.successor : 'owner' in pass ? pass.owner : undefined;
    const policies = 'policyIds' in pass ? pass.policyIds.length : 0;
    start({
      key: `pass-${act}`,
      title: t(`${act}.title`),
      explanation: t(`${act}.explanation`, { who: who === undefined ? '' : shortAddress(who), policies }),
      moves: [],
      call: () => passOnCall(at.transferDesk, pass),
      doneText: t(`${act}.done`),
    });
  };
}
