'use client';

import { useTranslations } from 'next-intl';
import { shortAddress } from '@/components/person.tsx';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type PayeeAct, payeeCall } from './transactions/name-payees.ts';

/** Carries one act about who is paid to the transaction sheet. */
export function usePayees(policyId: number): (payee: PayeeAct) => void {
  const t = useTranslations('policies.payees');
  const format = useFormat();
  const { at } = useChainReader();
  const { start } = useTransaction();
  return (payee) => {
    const { act } = payee;
    const words = {
      policy: policyId,
      who: 'who' in payee ? shortAddress(payee.who) : '',
      share: 'shareBps' in payee ? format.percent(payee.shareBps) : '',
    };
    start({
      key: `${act}-${String(policyId)}`,
      title: t(`${act}.title`, words),
      explanation: t(`${act}.explanation`, words),
      moves: [],
      call: () => payeeCall(at.policyBook, policyId, payee),
      doneText: t(`${act}.done`),
    });
  };
}
