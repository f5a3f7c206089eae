'use client';

import { useTranslations } from 'next-intl';
import { useConnect, useConnectors } from 'wagmi';
import { Sheet } from '@/components/sheet.tsx';
import { isLocalChain } from '@/config/runtime-config.ts';
import { useRuntime } from '@/lib/runtime.tsx';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { DEMO_RDNS } from '../demo/announce-demo-wallet.ts';
import { useDemoSignIn } from '../demo/use-demo-sign-in.ts';
import { DemoPeople } from './demo-people.tsx';

/** Every wallet this browser announced (EIP-6963); on the local chain the demo people above them. */
export function WalletDialog() {
  const t = useTranslations('wallet');
  const { open, setOpen } = useWalletDialog();
  const runtime = useRuntime();
  const connectors = useConnectors();
  const { mutate: connect, isPending, error, variables } = useConnect();
  const signInAs = useDemoSignIn();
  const demo = connectors.find((connector) => connector.id === DEMO_RDNS);
  const others = connectors.filter((connector) => connector.id !== DEMO_RDNS);
  const done = {
    onSuccess: () => {
      setOpen(false);
    },
  };
  return (
    <Sheet open={open} onOpenChange={setOpen} title={t('title')} description={t('lead')}>
      {isLocalChain(runtime) && demo !== undefined ? (
        <DemoPeople
          connector={demo}
          onTake={signInAs}
          onDone={() => {
            setOpen(false);
          }}
        />
      ) : null}
      {others.length === 0 && demo === undefined ? (
        <div className="border-y border-line py-8">
          <p className="font-medium">{t('none')}</p>
          <p className="text-quiet">{t('noneNow')}</p>
        </div>
      ) : null}
      <ul className="mt-4 grid gap-2">
        {others.map((connector) => (
          <li key={connector.uid}>
            <button
              type="button"
              disabled={isPending}
              onClick={() => {
                connect({ connector, chainId: runtime.chainId }, done);
              }}
              className="flex h-14 w-full items-center gap-4 rounded-press border border-line-strong px-4 text-left hover:border-ink"
            >
              {connector.icon === undefined ? (
                <span aria-hidden className="size-7 wash-ink" />
              ) : (
                <WalletIcon source={connector.icon} />
              )}
              <span className="font-medium">{connector.name}</span>
              {isPending && variables.connector === connector ? (
                <span className="ml-auto text-13 text-quiet">{t('connecting')}</span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      {error === null ? null : (
        <p role="alert" className="mt-4 text-breach">
          {t('rejected')}
        </p>
      )}
    </Sheet>
  );
}

/** A wallet's own picture arrives as a data URI; nothing is fetched for it. */
function WalletIcon({ source }: { readonly source: string }) {
  const trimmed = source.trim();
  return trimmed.startsWith('data:image/') ? (
    <span
      aria-hidden
      className="size-7 bg-contain bg-center bg-no-repeat"
      style={{ backgroundImage: `url("${trimmed.replaceAll('"', '%22')}")` }}
    />
  ) : (
    <span aria-hidden className="size-7 wash-ink" />
  );
}
