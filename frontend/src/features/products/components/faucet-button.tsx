'use client';

import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { mintCall } from '../transactions/mint-test-dollars.ts';

export interface FaucetButtonProps {
  readonly asset: { readonly address: Address; readonly symbol: string; readonly decimals: number };
  /** What is missing, base units. */
  readonly atLeast: bigint;
}

/** Test dollars on the local chain: the next round thousand above what is missing. */
export function FaucetButton({ asset, atLeast }: FaucetButtonProps) {
  const t = useTranslations('products.buy');
  const format = useFormat();
  const { address } = useConnection();
  const { start } = useTransaction();
  if (address === undefined) return null;
  const thousand = 1_000n * 10n ** BigInt(asset.decimals);
  const units = (atLeast / thousand + 1n) * thousand;
  const amount = format.money(units, asset);
  return (
    <Button
      size="small"
      className="mt-3"
      onClick={() => {
        start({
          key: `faucet:${address}`,
          title: t('faucetTitle'),
          explanation: t('faucetText', { amount }),
          moves: [{ label: t('received'), units, asset, direction: 'in' }],
          call: () => mintCall(asset.address, address, units),
          doneText: t('faucetDone'),
        });
      }}
    >
      {t('faucet', { amount })}
    </Button>
  );
}
