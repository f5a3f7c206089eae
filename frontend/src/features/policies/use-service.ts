'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { approvalOf } from '@/lib/approval.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PolicyView } from './api/policy-view.ts';
import { type ServiceAct, serviceCall } from './transactions/service-policy.ts';

export interface ServiceRequest {
  readonly act: ServiceAct;
  /** What comes back, or what is paid; base units. */
  readonly assets: bigint;
  readonly unusedDays: number;
}

/** Carries one act on a policy to the transaction sheet. */
export function useService(policy: PolicyView) {
  const t = useTranslations('policies.service');
  const format = useFormat();
  const { client, at } = useChainReader();
  const { address } = useConnection();
  const { start } = useTransaction();
  return useMutation({
    mutationFn: async ({ act, assets, unusedDays }: ServiceRequest) => {
      const { policyId, pool, asset } = policy;
      const pays = act === 'payInstalment';
      const permission =
        pays && address !== undefined
          ? await approvalOf(client, { asset: asset.address, spender: pool, owner: address, assets })
          : undefined;
      start({
        key: `${act}-${String(policyId)}`,
        ...(address === undefined ? {} : { account: address }),
        title: t(`${act}.title`, { policy: policyId }),
        explanation: t(`${act}.explanation`, { amount: format.money(assets, asset), days: unusedDays }),
        moves: [{ label: t(`${act}.move`), units: assets, asset, direction: pays ? 'out' : 'in' }],
        ...(permission === undefined ? {} : { permission }),
        call: () => serviceCall(at.serviceDesk, policyId, act),
        doneText: t(`${act}.done`),
      });
    },
  });
}
