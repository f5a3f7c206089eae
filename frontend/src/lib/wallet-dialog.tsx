'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export interface WalletDialogState {
  readonly open: boolean;
  setOpen(open: boolean): void;
}

const WalletDialogContext = createContext<WalletDialogState | undefined>(undefined);

export function WalletDialogProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const state = useMemo(() => ({ open, setOpen }), [open]);
  return <WalletDialogContext value={state}>{children}</WalletDialogContext>;
}

/** Opens "choose a wallet" from anywhere: `useWalletDialog().setOpen(true)`. */
export function useWalletDialog(): WalletDialogState {
  const state = useContext(WalletDialogContext);
  if (state === undefined) throw new Error('useWalletDialog needs WalletDialogProvider around it');
  return state;
}
