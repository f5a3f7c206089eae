'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { type State, WagmiProvider } from 'wagmi';
import { ToasterProvider } from '@/components/toaster.tsx';
import { TransactionProvider } from '@/components/transaction/transaction-provider.tsx';
import type { RuntimeConfig } from '@/config/runtime-config.ts';
import { announceDemoWallet } from '@/features/wallet/demo/announce-demo-wallet.ts';
import { TIME_ZONE_COOKIE } from '@/i18n/locales.ts';
import { ChainClockProvider } from '@/lib/chain-clock.tsx';
import { createQueryClient } from '@/lib/query-client.ts';
import { RuntimeProvider } from '@/lib/runtime.tsx';
import { createWalletConfig } from '@/lib/wagmi.ts';
import { WalletDialogProvider } from '@/lib/wallet-dialog.tsx';

export interface ProvidersProps {
  readonly runtime: RuntimeConfig;
  readonly walletState: State | undefined;
  readonly timeZone: string;
  readonly now: number;
  readonly children: ReactNode;
}

/** Everything a screen may ask for, once per page. The demo wallet announces itself before wallets are looked for. */
export function Providers({ runtime, walletState, timeZone, now, children }: ProvidersProps) {
  const [walletConfig] = useState(() => {
    announceDemoWallet(runtime);
    return createWalletConfig(runtime);
  });
  const [queryClient] = useState(createQueryClient);
  useReaderTimeZone(timeZone);
  return (
    <RuntimeProvider config={runtime}>
      <WagmiProvider config={walletConfig} {...(walletState === undefined ? {} : { initialState: walletState })}>
        <QueryClientProvider client={queryClient}>
          <ChainClockProvider initialNow={now}>
            <ToasterProvider>
              <WalletDialogProvider>
                <TransactionProvider>{children}</TransactionProvider>
              </WalletDialogProvider>
            </ToasterProvider>
          </ChainClockProvider>
        </QueryClientProvider>
      </WagmiProvider>
    </RuntimeProvider>
  );
}

/** Tells the server the reader's zone once, so that it renders dates as the reader writes them. */
function useReaderTimeZone(rendered: string): void {
  const router = useRouter();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === rendered) return;
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(own)};path=/;max-age=31536000;samesite=lax`;
    if (document.cookie.includes(TIME_ZONE_COOKIE)) router.refresh();
  }, [rendered, router]);
}
