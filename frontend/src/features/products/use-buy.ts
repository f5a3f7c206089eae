'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { boughtPolicyPath } from '@/lib/bought-policy-path.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { buyCall, buyPermission } from './transactions/buy-policy.ts';

export interface BuyChoice {
  readonly buyer: Address;
  readonly holders: readonly Address[];
  /** Base units. */
  readonly limitAssets: bigint;
  readonly premiumAssets: bigint;
  readonly termDays: number;
  readonly zone: number;
}

const PERMIT_SECONDS = 3_600;

/** Prepares the sale (which permission is needed is asked of the chain) and opens the transaction sheet. */
export function useBuy(version: ProductVersion) {
  const t = useTranslations('products.buy');
  const format = useFormat();
  const codes = useClaimWords();
  const reader = useChainReader();
  const now = useNow();
  const { start } = useTransaction();
  return useMutation({
    mutationFn: async (choice: BuyChoice) => {
      const input = {
        ...choice,
        salesDesk: reader.at.salesDesk,
        pool: version.pool,
        asset: version.asset.address,
        chainId: reader.chainId,
        versionId: version.versionId,
        permitDeadline: now + PERMIT_SECONDS,
      };
      const forOthers = choice.holders.some((holder) => holder !== choice.buyer);
      const permission = await buyPermission(reader.client, input);
      start({
        key: `buy:${String(version.versionId)}:${choice.holders.join()}`,
        account: choice.buyer,
        title: t('planTitle', { product: codes.product(version.productId) }),
        explanation: t(forOthers ? 'planTextOthers' : 'planText', {
          count: choice.holders.length,
          premium: format.money(choice.premiumAssets, version.asset),
          limit: format.money(choice.limitAssets, version.asset),
          days: choice.termDays,
        }),
        moves: [{ label: t('move'), units: choice.premiumAssets, asset: version.asset, direction: 'out' }],
        ...(permission === undefined ? {} : { permission }),
        call: (permit) => buyCall(input, permit),
        doneText: t(forOthers ? 'doneOthers' : 'done'),
        ...(forOthers ? {} : { next: { label: t('seePolicy'), href: boughtPolicyPath } }),
      });
    },
  });
}
