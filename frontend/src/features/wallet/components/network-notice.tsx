'use client';

import { useTranslations } from 'next-intl';
import { useConnection, useSwitchChain } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { chainOf } from '@/config/chains.ts';
import { useRuntime } from '@/lib/runtime.tsx';

/** Stands below the header while the wallet is on another network: a sentence and the button that helps. */
export function NetworkNotice() {
  const t = useTranslations('wallet');
  const runtime = useRuntime();
  const { chainId, status } = useConnection();
  const { mutate: switchChain, isPending, isError } = useSwitchChain();
  if (status !== 'connected' || chainId === runtime.chainId) return null;
  const chain = chainOf(runtime).name;
  return (
    <div role="alert" className="wash-clock border-b border-clock">
      <div className="leaf flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
        <p>
          {t('wrongNetwork', { chain })} {isError ? t('switchFailed', { chain, rpc: runtime.rpcUrl }) : null}
        </p>
        <Button
          size="small"
          busy={isPending}
          onClick={() => {
            switchChain({ chainId: runtime.chainId });
          }}
        >
          {t('switch', { chain })}
        </Button>
      </div>
    </div>
  );
}
