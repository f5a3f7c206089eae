'use client';

import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { shortAddress } from '@/components/person.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type PassOn, passOnCall } from './transactions/pass-on.ts';

/** Carries one step of a transfer or a succession to the transaction sheet. */
export function usePassOn(): (pass: PassOn) => void {
  const t = useTranslations('policies.succession');
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (pass) => {
    const { act } = pass;
    const who = whoOf(pass);
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

/** The other person of the act. */
function whoOf(pass: PassOn): Address | undefined {
  if ('consent' in pass) return pass.consent.to;
  if ('successor' in pass) return pass.successor;
  return 'owner' in pass ? pass.owner : undefined;
}
