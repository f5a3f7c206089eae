'use client';

import type { Asset } from '@makewhole/domain/primitives/money.ts';
import { useTranslations } from 'next-intl';
import { useSwitchChain } from 'wagmi';
import { useExplainRevert } from '@/lib/explain-revert.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import type { TransactionFailure } from '@/lib/transaction-failure.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { Button } from '../button.tsx';

export interface FailureWordsProps {
  readonly failure: TransactionFailure;
  /** What amounts in the words are counted in. */
  readonly asset?: Asset | undefined;
}

/** What happened, why, what now; for a revert in the words of the error catalogue. */
export function FailureWords({ failure, asset }: FailureWordsProps) {
  const t = useTranslations('transaction.failed');
  const explain = useExplainRevert();
  const revert = failure.code === 'reverted' && failure.error !== undefined ? explain(failure.error, asset) : undefined;
  return (
    <div role="alert" className="mt-6 border-l-2 border-breach wash-breach px-4 py-3">
      <p className="font-medium">{revert?.what ?? t(`${failure.code}.what`)}</p>
      <p className="mt-1">{revert?.now ?? t(`${failure.code}.now`)}</p>
      <Detail failure={failure} />
      {failure.code === 'wrongNetwork' ? <SwitchNetwork /> : null}
      {failure.code === 'noWallet' ? <ConnectWallet /> : null}
    </div>
  );
}

/** The name somebody who helps will ask for. */
function Detail({ failure }: { readonly failure: TransactionFailure }) {
  const text =
    failure.code === 'unknown'
      ? failure.detail
      : failure.code === 'reverted'
        ? (failure.error?.name ?? failure.data ?? '')
        : '';
  return text === '' ? null : <p className="mt-2 font-mono text-12 break-all text-quiet">{text}</p>;
}

function SwitchNetwork() {
  const t = useTranslations('transaction.failed');
  const { chainId } = useRuntime();
  const { mutate, isPending } = useSwitchChain();
  return (
    <Button
      size="small"
      className="mt-3"
      busy={isPending}
      onClick={() => {
        mutate({ chainId });
      }}
    >
      {t('switch')}
    </Button>
  );
}

function ConnectWallet() {
  const t = useTranslations('transaction.failed');
  const { setOpen } = useWalletDialog();
  return (
    <Button
      size="small"
      className="mt-3"
      onClick={() => {
        setOpen(true);
      }}
    >
      {t('connect')}
    </Button>
  );
}
