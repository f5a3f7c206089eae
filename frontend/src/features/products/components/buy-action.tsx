'use client';

import type { BuyRefusal } from '@makewhole/domain/policies/can-buy.ts';
import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { FaucetButton } from '@/components/faucet-button.tsx';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useExplainRevert } from '@/lib/explain-revert.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { type BuyChoice, useBuy } from '../use-buy.ts';

export interface BuyActionProps {
  readonly version: ProductVersion;
  readonly choice: Omit<BuyChoice, 'buyer' | 'holders'>;
  /** Who is covered; undefined for the buyer. */
  readonly holders: readonly Address[] | undefined;
  /** Why the contract would refuse, in its own order. */
  readonly refusals: readonly BuyRefusal[];
  /** What the wallet holds, base units; undefined without a wallet or while it is read. */
  readonly balance: bigint | undefined;
}

/** Buy, or the sentence that says why not yet and what helps. */
export function BuyAction({ version, choice, holders, refusals, balance }: BuyActionProps) {
  const t = useTranslations('products.buy');
  const { address } = useConnection();
  const { setOpen } = useWalletDialog();
  const explain = useExplainRevert();
  const buy = useBuy(version);
  const refusal = refusals.find((one) => one.code !== 'ERC20InsufficientBalance');
  if (refusal !== undefined) {
    const words = explain({ name: refusal.code, args: refusal.args }, version.asset);
    return (
      <div role="note" className="mt-5 border-l-2 border-clock wash-clock px-4 py-3">
        <p>{words.what}</p>
        <p className="text-quiet">{words.now}</p>
      </div>
    );
  }
  if (address === undefined) {
    return (
      <Button
        look="primary"
        size="large"
        className="mt-5 w-full"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('connect')}
      </Button>
    );
  }
  if (balance !== undefined && balance < choice.premiumAssets)
    return <TooLittle version={version} have={balance} need={choice.premiumAssets} />;
  return (
    <>
      <Button
        look="primary"
        size="large"
        className="mt-5 w-full"
        busy={buy.isPending}
        onClick={() => {
          buy.mutate({ ...choice, buyer: address, holders: holders ?? [address] });
        }}
      >
        {buy.isPending ? t('preparing') : t('action')}
      </Button>
      {buy.isError ? (
        <p role="alert" className="mt-3 text-breach">
          {t('prepareFailed')}
        </p>
      ) : null}
    </>
  );
}

function TooLittle({
  version,
  have,
  need,
}: {
  readonly version: ProductVersion;
  readonly have: bigint;
  readonly need: bigint;
}) {
  const t = useTranslations('products.buy');
  const format = useFormat();
  const money = (units: bigint) => format.money(units, version.asset);
  return (
    <div role="note" className="mt-5 border-l-2 border-clock wash-clock px-4 py-3">
      <p>{t('short', { have: money(have), need: money(need), missing: money(need - have) })}</p>
      <FaucetButton asset={version.asset} atLeast={need - have} />
    </div>
  );
}
