'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { boughtPolicyPath } from '@/lib/bought-policy-path.ts';
import { approvalOf } from '@/lib/approval.ts';
import type { PolicyView } from './api/policy-view.ts';
import { insuredOf } from './renewal-offer.ts';
import { renewCall } from './transactions/renew-policy.ts';

export interface RenewalRequest {
  readonly versionId: number;
  /** Base units. */
  readonly limitAssets: bigint;
  readonly premiumAssets: bigint;
  readonly termDays: number;
  /** First second of the next cover. */
  readonly startsAt: number;
}

/** Carries the purchase of the next term to the transaction sheet. */
export function useRenew(policy: PolicyView) {
  const t = useTranslations('policies.renewal');
  const format = useFormat();
  const { client, at } = useChainReader();
  const { address } = useConnection();
  const { start } = useTransaction();
  return useMutation({
    mutationFn: async ({ versionId, limitAssets, premiumAssets, termDays, startsAt }: RenewalRequest) => {
      const { policyId, pool, asset, objectKey, zone } = policy;
      const permission =
        address === undefined
          ? undefined
          : await approvalOf(client, { asset: asset.address, spender: pool, owner: address, assets: premiumAssets });
      const insured = insuredOf(policy);
      start({
        key: `renew-${String(policyId)}`,
        account: policy.holder,
        title: t('planTitle', { policy: policyId }),
        explanation: t('planText', {
          premium: format.money(premiumAssets, asset),
          limit: format.money(limitAssets, asset),
          days: termDays,
          from: format.dateTime(startsAt),
        }),
        moves: [{ label: t('premium'), units: premiumAssets, asset, direction: 'out' }],
        ...(permission === undefined ? {} : { permission }),
        call: () =>
          renewCall(at.salesDesk, {
            policyId,
            versionId,
            insured,
            limitAssets,
            termDays,
            objectKey,
            zone,
            premiumAssets,
          }),
        doneText: t('done'),
        next: { label: t('see'), href: boughtPolicyPath },
      });
    },
  });
}
