'use client';

import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import { useFormat } from '@/lib/format/use-format.ts';
import { isLocalChain } from '@/config/runtime-config.ts';
import { mintCall } from '@/lib/mint-test-dollars.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import { Button } from './button.tsx';
import { useTransaction } from './transaction/transaction-provider.tsx';

export interface FaucetButtonProps {
  readonly asset: { readonly address: Address; readonly symbol: string; readonly decimals: number };
  /** What is missing, base units. */
  readonly atLeast: bigint;
}

/** Test dollars: the next round thousand above what is missing. On the local chain only; nothing elsewhere. */
export function FaucetButton({ asset, atLeast }: FaucetButtonProps) {
  const t = useTranslations('wallet.faucet');
  const format = useFormat();
  const { address } = useConnection();
  const { start } = useTransaction();
  const runtime = useRuntime();
  if (address === undefined || !isLocalChain(runtime)) return null;
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
          title: t('title'),
          explanation: t('text', { amount }),
          moves: [{ label: t('move'), units, asset, direction: 'in' }],
          call: () => mintCall(asset.address, address, units),
          doneText: t('done'),
        });
      }}
    >
      {t('action', { amount })}
    </Button>
  );
}
