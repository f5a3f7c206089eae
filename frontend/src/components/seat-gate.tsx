'use client';

import { holdsOneOf, type Role } from '@makewhole/domain/access/roles.ts';
import { KeyRound, UserRoundX, Wallet } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { useConnection } from 'wagmi';
import { knownErrors } from '@/lib/known-errors.ts';
import { useSession, useSignIn } from '@/lib/session.ts';
import { failureFrom } from '@/lib/transaction-failure.ts';
import { useWalletDialog } from '@/lib/wallet-dialog.tsx';
import { Button } from './button.tsx';
import { FailedFace, LoadingFace } from './faces.tsx';

export interface SeatGateProps {
  /** One of these seats is needed; none named: any wallet that is signed in. */
  readonly seats?: readonly Role[];
  readonly children: ReactNode;
}

/**
 * Asks for a wallet, then for a signature, then for a seat, and says each time what is missing and why.
 * A courtesy, not a lock: the API answers nobody it should not.
 */
export function SeatGate({ seats, children }: SeatGateProps) {
  const { address, signedIn, seats: held, data, error, refetch } = useSession();
  const { status } = useConnection();
  const mounted = useMounted();
  // A wallet that was let in before is on its way back: asking for it again would only flicker.
  if (!mounted || (address === undefined && status === 'reconnecting')) return <Asking />;
  if (address === undefined) return <Connect />;
  if (error !== null && data === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <Asking />;
  if (!signedIn) return <SignIn />;
  if (seats !== undefined && !holdsOneOf(held, seats)) return <WrongSeat seats={seats} />;
  return children;
}

/** The server does not know the wallet for sure; showing its guess would make the page jump. */
function useMounted(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => {
    setMounted(true);
  }, []);
  return mounted;
}

/** Who is there is not known yet: the gate is still shut. */
function Asking() {
  return (
    <div data-testid="seat-gate">
      <LoadingFace rows={3} />
    </div>
  );
}

function Face({
  icon,
  title,
  text,
  action,
}: {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
}) {
  return (
    <section className="my-10 border-y border-line py-12 text-center" data-testid="seat-gate">
      <span className="inline-block text-quiet">{icon}</span>
      <h2 className="mt-4 text-18 font-medium">{title}</h2>
      <p className="mx-auto mt-1 max-w-prose text-quiet">{text}</p>
      <div className="mt-6 flex justify-center gap-3">{action}</div>
    </section>
  );
}

function Connect() {
  const t = useTranslations('pieces.gate.connect');
  const { setOpen } = useWalletDialog();
  return (
    <Face
      icon={<Wallet aria-hidden strokeWidth={1.5} className="size-7" />}
      title={t('title')}
      text={t('text')}
      action={
        <Button
          look="primary"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('action')}
        </Button>
      }
    />
  );
}

function SignIn() {
  const t = useTranslations('pieces.gate.signIn');
  const words = useTranslations('wallet');
  const { mutate, isPending, error } = useSignIn();
  const declined = error !== null && failureFrom(error, knownErrors).code === 'rejected';
  return (
    <Face
      icon={<KeyRound aria-hidden strokeWidth={1.5} className="size-7" />}
      title={t('title')}
      text={t('text')}
      action={
        <div className="grid gap-3">
          <Button
            look="primary"
            busy={isPending}
            onClick={() => {
              mutate(words('statement'));
            }}
          >
            {t('action')}
          </Button>
          {error === null ? null : (
            <p role="alert" className="text-13 text-breach">
              {declined ? words('signInRejected') : words('signInFailed')}
            </p>
          )}
        </div>
      }
    />
  );
}

function WrongSeat({ seats }: { readonly seats: readonly Role[] }) {
  const t = useTranslations('pieces.gate');
  const { setOpen } = useWalletDialog();
  const [first = 'adjuster'] = seats;
  return (
    <Face
      icon={<UserRoundX aria-hidden strokeWidth={1.5} className="size-7" />}
      title={t('seat.title', { seat: t(`seats.${first}`) })}
      text={t('seat.text')}
      action={
        <Button
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('seat.action')}
        </Button>
      }
    />
  );
}
