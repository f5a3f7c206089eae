'use client';

import { useTranslations } from 'next-intl';
import { useSwitchChain } from 'wagmi';
import { useExplainRevert } from '@/lib/explain-revert.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import type { TransactionFailure } from '@/lib/transaction-failure.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { Button } from '../button.tsx';

/** What happened, why, what now; for a revert in the words of the error catalogue. */
export function FailureWords({ failure }: { readonly failure: TransactionFailure }) {
  const t = useTranslations('transaction.failed');
  const explain = useExplainRevert();
  const revert =
    failure.code === 'reverted' && failure.error !== undefined ? explain(failure.error, failure.args) : undefined;
  return (
    <div role="alert" className="mt-6 border-l-2 border-breach wash-breach px-4 py-3">
      <p className="font-medium">{revert?.what ?? t(`${failure.code}.what`)}</p>
      <p className="mt-1">{revert?.now ?? t(`${failure.code}.now`)}</p>
      {failure.code === 'unknown' ? (
        <p className="mt-2 font-mono text-12 break-words text-quiet">{failure.detail}</p>
      ) : null}
      {failure.code === 'reverted' ? (
        <p className="mt-2 font-mono text-12 break-all text-quiet">{failure.error ?? failure.data ?? ''}</p>
      ) : null}
      {failure.code === 'wrongNetwork' ? <SwitchNetwork /> : null}
      {failure.code === 'noWallet' ? <ConnectWallet /> : null}
    </div>
  );
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
