'use client';

import { useEffect, useState } from 'react';
import type { Address } from 'viem';
import { useSession } from '@/lib/session.ts';
import { useSignInWithWords } from '../use-sign-in-with-words.ts';
import { demoAccount } from './demo-keys.ts';

/**
 * Signs the person in once after a seat was taken. The demo wallet asks nobody before it signs, so the second press a
 * real wallet needs would only be in the way; message, signature and session are the same.
 */
export function useDemoSignIn(): (index: number) => void {
  const { address, data, signedIn } = useSession();
  const signIn = useSignInWithWords();
  const [wanted, setWanted] = useState<Address | undefined>(undefined);
  useEffect(() => {
    if (wanted === undefined || address !== wanted || data === undefined) return;
    setWanted(undefined);
    if (!signedIn) signIn();
  }, [wanted, address, data, signedIn, signIn]);
  return (index) => {
    void demoAccount(index).then((account) => {
      setWanted(account.address);
    });
  };
}
