'use client';

import { Wallet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DropdownMenu } from 'radix-ui';
import { useConnection, useDisconnect } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { IdenticonPicture, shortAddress } from '@/components/person.tsx';
import { useSession, useSignOut } from '@/lib/session.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { useSignInWithWords } from '../use-sign-in-with-words.ts';

const item = 'flex w-full items-center rounded-press px-3 py-2 text-left outline-none data-highlighted:wash-ink';

/** Connect, or who is connected with what one can do about it. */
export function WalletButton() {
  const t = useTranslations('wallet');
  const { address } = useConnection();
  const { setOpen } = useWalletDialog();
  const { mutate: disconnect } = useDisconnect();
  const session = useSession();
  const signIn = useSignInWithWords();
  const signOut = useSignOut();
  if (address === undefined) {
    return (
      <Button
        look="primary"
        size="small"
        className="h-9"
        icon={<Wallet aria-hidden strokeWidth={1.5} className="size-4" />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('connect')}
      </Button>
    );
  }
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        aria-label={t('menu', { address: shortAddress(address) })}
        className="inline-flex h-9 items-center gap-2 rounded-press border border-line-strong bg-raised px-3 text-13 hover:border-ink"
      >
        <IdenticonPicture address={address} />
        <span className="font-mono whitespace-nowrap">{shortAddress(address)}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          className="z-50 w-72 rounded-press bg-raised p-2 shadow-float animate-rise"
        >
          <p className="px-3 py-2 text-13 text-quiet">{session.signedIn ? t('signedIn') : t('signInWhy')}</p>
          {session.signedIn ? null : (
            <DropdownMenu.Item
              className={item}
              onSelect={() => {
                signIn();
              }}
            >
              {t('signIn')}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item
            className={item}
            onSelect={() => {
              setOpen(true);
            }}
          >
            {t('change')}
          </DropdownMenu.Item>
          {session.signedIn ? (
            <DropdownMenu.Item
              className={item}
              onSelect={() => {
                signOut.mutate();
              }}
            >
              {t('signOut')}
            </DropdownMenu.Item>
          ) : null}
          <DropdownMenu.Separator className="my-2 h-px bg-line" />
          <DropdownMenu.Item
            className={item}
            onSelect={() => {
              disconnect({});
              if (session.signedIn) signOut.mutate();
            }}
          >
            {t('disconnect')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
